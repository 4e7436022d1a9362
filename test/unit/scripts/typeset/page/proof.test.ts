import { beforeAll, describe, expect, it } from 'vitest';
import { readingLines } from '../../../../../content/model/index.ts';
import { layoutArticle } from '../../../../../scripts/typeset/layout.ts';
import { lineAddresses } from '../../../../../scripts/typeset/page/line-addresses.ts';
import type { PlacedIssue } from '../../../../../scripts/typeset/page/placed.ts';
import { asProof } from '../../../../../scripts/typeset/page/proof.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { fakeMeasure } from '../fake-measure.ts';
import { type Content, drawnLines, set, texts, wanted, words } from '../set-issue.ts';

let sample: Content;
let placed: PlacedIssue;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
  placed = set(sample);
});

describe('asProof', () => {
  const proofOf = () =>
    asProof({ placed, issue: sample.issue, design, measure: fakeMeasure, version: 'abcdef123456' });

  it('leaves every line of every article where it is', () => {
    const article = (issue: PlacedIssue) =>
      issue.pages.map((page) => texts(page).filter((item) => item.origin));
    expect(article(proofOf())).toEqual(article(placed));
  });

  it('marks every page, before everything else on it, with its version', () => {
    for (const page of proofOf().pages) {
      expect(page.items[0]).toMatchObject({ kind: 'text', text: '校样', furniture: 'proof' });
      expect(words(page, 'proof')).toContain('abcdef123456');
    }
  });

  it('numbers every row of the grid on the baseline of its line', () => {
    const [address] = lineAddresses({ placed, issue: sample.issue, design }).filter(
      ({ column }) => column > 0,
    );
    const page = proofOf().pages.find((item) => item.folio === address!.page)!;
    const line = texts(page).find(
      (item) => item.origin?.article === address!.article && item.text === address!.text,
    )!;
    const numbers = texts(page).filter((item) => item.text === String(address!.row) && item.size < 6);
    expect(numbers).toHaveLength(2);
    for (const number of numbers) expect(Math.abs(number.y - line.y)).toBeLessThan(2);
  });
});

describe('lineAddresses', () => {
  it('finds every character of every article by its reading line', () => {
    const addresses = lineAddresses({ placed, issue: sample.issue, design });
    for (const article of sample.articles) {
      const lines = readingLines(article).map((line) => line.text.replaceAll('\n', ''));
      for (const { readingLine, from, text } of addresses.filter((item) => item.article === article.id)) {
        const chars = Array.from(lines[readingLine]!);
        expect(chars.slice(from, from + Array.from(text).length).join('')).toBe(text);
      }
    }
  });

  it('counts columns from the left and rows from the top', () => {
    const addresses = lineAddresses({ placed, issue: sample.issue, design });
    expect(new Set(addresses.map(({ column }) => column))).toEqual(new Set([0, 1, 2]));
    for (const { row } of addresses) expect(row).toBeGreaterThanOrEqual(1);
    for (const { row } of addresses) expect(row).toBeLessThanOrEqual(44);
  });
});

describe('layoutArticle', () => {
  it('sets one article alone from folio 1', () => {
    const article = sample.articles.find((item) => item.id === 's-study')!;
    const alone = layoutArticle({ snapshot: sample, design, measure: fakeMeasure, article });
    expect(alone.pages.map((page) => page.folio)).toEqual(alone.pages.map((_, index) => String(index + 1)));
    expect(drawnLines(alone, article)).toEqual(wanted(article));
    const others = alone.pages
      .flatMap(texts)
      .filter((item) => item.origin && item.origin.article !== article.id);
    expect(others).toEqual([]);
  });
});
