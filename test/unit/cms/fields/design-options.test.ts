import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { designOptions } from '../../../../cms/fields/design-options.ts';
import { loadDesign } from '../../../../scripts/cli/lib/load-design.ts';

describe('the designs the CMS offers', () => {
  it('are all folders of print designs, each named by its label', async () => {
    const folders = readdirSync('templates/print', { withFileTypes: true }).filter((item) =>
      item.isDirectory(),
    );
    const options = designOptions();
    expect(options.map(({ value }) => value)).toEqual(folders.map(({ name }) => name).sort());
    for (const { value, label } of options) {
      expect(label.startsWith(`${(await loadDesign(value)).label}（`)).toBe(true);
    }
  });
});
