import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPdfs } from '../../../../scripts/cli/lib/missing-pdfs.ts';
import { writeSampleSnapshot } from '../../../helpers/sample-snapshot.ts';

let root: string;
let content: string;
let pdfs: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kanxing-missing-'));
  [content, pdfs] = [join(root, 'content'), join(root, 'pdf')];
  await mkdir(pdfs);
  await writeSampleSnapshot(content, { year: 2025, issueNumber: '12', publishedOn: '2025-12-15' });
  await writeSampleSnapshot(content, { year: 2025, issueNumber: '2', publishedOn: '2025-02-15' });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const missing = async () => (await missingPdfs(content, pdfs)).map(({ address }) => address);

async function setAs(address: string, hash?: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(content, address, 'manifest.json'), 'utf8'));
  const base = join(pdfs, address.replaceAll('/', '-'));
  await writeFile(`${base}.pdf`, '%PDF-1.7');
  await writeFile(`${base}.articles.json`, JSON.stringify({ manifestHash: hash ?? manifest.hash }));
}

describe('missingPdfs', () => {
  it('wants a PDF of the newest issue of each title, by date and not by name', async () => {
    await writeSampleSnapshot(content, { title: 'qita', year: 2001, issueNumber: '1' });
    expect(await missing()).toEqual(['jlxx/2025/12', 'qita/2001/1']);
  });

  it('wants none that was set from the published text', async () => {
    await setAs('jlxx/2025/12');
    expect(await missing()).toEqual([]);
  });

  it('wants anew what was set from another text, or nobody knows from what, in old issues too', async () => {
    await setAs('jlxx/2025/12');
    await setAs('jlxx/2025/2', '0'.repeat(64));
    expect(await missing()).toEqual(['jlxx/2025/2']);
    await writeFile(join(pdfs, 'jlxx-2025-2.articles.json'), '{');
    expect(await missing()).toEqual(['jlxx/2025/2']);
  });
});
