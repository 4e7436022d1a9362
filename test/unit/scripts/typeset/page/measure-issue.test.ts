import { beforeAll, describe, expect, it } from 'vitest';
import { pageGrid } from '../../../../../scripts/typeset/page/grid.ts';
import { type IssueMeasure, measureIssue } from '../../../../../scripts/typeset/page/measure-issue.ts';
import type { PlacedIssue } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { type Content, set } from '../set-issue.ts';

let sample: Content;
let placed: PlacedIssue;
let measured: IssueMeasure;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
  placed = set(sample);
  measured = measureIssue({ placed, design, ...sample });
});

describe('the measure of an issue', () => {
  it('tells pages and characters of every article, in the order of the issue', () => {
    expect(measured.pages).toBe(placed.pages.length);
    expect(measured.articles.map(({ article }) => article)).toEqual(sample.articles.map(({ id }) => id));
    for (const { pages, characters, first, last } of measured.articles) {
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(last.page - first.page + 1);
      expect(pages).toBeGreaterThan(last.page - first.page - 1);
      expect(characters).toBe(Math.round(pages * measured.charactersPerPage));
    }
  });

  it('takes 版面字数 from the grid: characters a line × lines', () => {
    const { typeWidth, rows } = pageGrid(design, sample.issue.trimSize);
    expect(measured.charactersPerPage).toBe((typeWidth / design.styles.body.size) * rows);
  });

  it('adds up to no more than the pages that hold articles', () => {
    const held = new Set(measured.articles.flatMap(({ first, last }) => range(first.page, last.page)));
    const sum = measured.articles.reduce((total, { pages }) => total + pages, 0);
    expect(sum).toBeLessThanOrEqual(held.size + 0.01 * measured.articles.length);
  });

  it('shares one page of a newspaper among its articles', () => {
    const studyPage = {
      paper: '江岚日报',
      pageNumber: 8,
      pageName: '学习',
      date: '2026-03-16',
      responsibleEditors: ['桑知遥'],
    };
    const issue = { ...sample.issue, studyPage };
    const shared = measureIssue({ placed, design, issue, articles: sample.articles });
    const sum = shared.articles.reduce((total, { pages }) => total + pages, 0);
    expect(sum).toBeCloseTo(1, 1);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
