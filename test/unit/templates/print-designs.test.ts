import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../../scripts/typeset/layout.ts';
import type { Design } from '../../../scripts/typeset/types.ts';
import { sampleSnapshotInput } from '../../helpers/sample-snapshot.ts';
import { fakeMeasure } from '../scripts/typeset/fake-measure.ts';
import { type Content, drawnLines, texts, wanted } from '../scripts/typeset/set-issue.ts';

const ROOT = join(import.meta.dirname, '../../../templates/print');
const names = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

describe.each(names)('the print design %s', (name) => {
  const load = async (): Promise<Design> =>
    (await import(pathToFileURL(join(ROOT, name, 'index.ts')).href)).design;

  it('bears the name of its folder', async () => {
    expect((await load()).name).toBe(name);
  });

  it('sets the sample issue whole and on the paper', async () => {
    const placed = layout({ snapshot: sample, design: await load(), measure: fakeMeasure });
    for (const article of sample.articles) expect(drawnLines(placed, article)).toEqual(wanted(article));
    for (const page of placed.pages) {
      for (const item of texts(page)) {
        expect(item.x).toBeGreaterThanOrEqual(-item.size / 2);
        expect(item.x + (item.offsets.at(-1) ?? 0)).toBeLessThanOrEqual(page.width);
        expect(item.y).toBeLessThanOrEqual(page.height);
      }
    }
  });

  it('says no word an internal title may not use', async () => {
    expect(JSON.stringify((await load()).words)).not.toMatch(/本刊|本报|杂志|期刊社|记者|定价/u);
  });
});
