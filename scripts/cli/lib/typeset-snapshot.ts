/**
 * What a snapshot of `issue:typeset` is made from (see snapshot-command.mjs): the command, which sets the demo issue
 * once, so that what it needs is compiled and the tables of the fonts are read. Of that issue nothing is kept.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startupSnapshot } from 'node:v8';
import { loadDemo } from '../../../cms/seed/demo/load-demo.ts';
import { encodeSnapshot, imagesOfArticle } from '../../../content/model/index.ts';
import { rest } from '../../typeset/rest.ts';
import { typesetCommand } from './typeset-command.ts';

/** The demo issue without pictures: they are made ready by a library that no snapshot can hold. */
function writeSpecimen(folder: string): void {
  const { issue, articles } = loadDemo();
  const texts = articles.map((article) => ({
    ...article,
    body: article.body.filter((block) => imagesOfArticle({ ...article, body: [block] }).length === 0),
  }));
  const files = encodeSnapshot({
    issue: { ...issue, covers: { front: {} }, columns: issue.columns.map(({ art: _, ...column }) => column) },
    articles: texts,
    images: new Map(),
    revision: 1,
  });
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

async function setSpecimen(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kanxing-specimen-'));
  const { argv } = process;
  try {
    writeSpecimen(folder);
    process.argv = [argv[0]!, '', folder, '--no-check', '--out', join(folder, 'specimen.pdf')];
    if ((await typesetCommand()) !== 0) throw new Error('the specimen was not set');
  } finally {
    process.argv = argv;
    rmSync(folder, { recursive: true });
  }
}

startupSnapshot.setDeserializeMainFunction(() => {
  // What stands where a script is named.
  process.argv.splice(1, 0, 'issue-typeset');
  void typesetCommand().then((code) => {
    process.exitCode = code;
  });
});
void setSpecimen().then(rest);
