import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../../content/model/index.ts';
import { check } from '../../../../../scripts/typeset/preflight/preflight.ts';
import type { PdfFacts, PdfPage } from '../../../../../scripts/typeset/preflight/read/facts.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

const { issue } = await sampleSnapshotInput();
/** An issue without articles is enough for rules about the file itself. */
const snapshot = { issue: { ...issue, columns: [] }, articles: [] } as unknown as Snapshot;

const MM = 72 / 25.4;

function page(number: number, changes: Partial<PdfPage> = {}): PdfPage {
  const size = { width: 210 * MM, height: 285 * MM, hasMargin: false };
  return { number, label: '', ...size, texts: [], images: [], links: [], ...changes };
}

function facts(changes: Partial<PdfFacts> = {}): PdfFacts {
  return {
    title: '江岚机关学习 2026年第3期（总第118期）',
    language: 'zh-CN',
    pages: [page(1), page(2), page(3), page(4)],
    outline: [],
    fonts: [{ name: 'ABCDEF+Song', isEmbedded: true, isSubset: true }],
    hasRgb: false,
    ...changes,
  };
}

function isBroken(rule: string, pdf: PdfFacts): boolean {
  return check({ pdf, snapshot }).rules.find((item) => item.name === rule)!.findings.length > 0;
}

const margins = [1, 2, 3, 4].map((number) => page(number, { hasMargin: true }));
const ppi = (pixels: number, hasMargin = false) => [
  page(1, {
    hasMargin,
    images: [{ pixels: { width: pixels, height: pixels }, x: 0, y: 0, width: 72, height: 72 }],
  }),
];

describe('rules about the file', () => {
  it.each([
    ['fonts-embedded', facts(), false],
    ['fonts-embedded', facts({ fonts: [{ name: 'Song', isEmbedded: false, isSubset: false }] }), true],
    ['fonts-subset', facts(), false],
    ['fonts-subset', facts({ fonts: [{ name: 'Song', isEmbedded: true, isSubset: false }] }), true],
    ['document-info', facts(), false],
    ['document-info', facts({ language: 'en' }), true],
    ['document-info', facts({ title: '江岚机关学习' }), true],
    ['press-colour', facts({ hasRgb: true }), false],
    ['press-colour', facts({ pages: margins }), false],
    ['press-colour', facts({ pages: margins, hasRgb: true }), true],
    ['page-count', facts(), false],
    ['page-count', facts({ pages: [page(1)] }), true],
    ['trim-size', facts(), false],
    ['trim-size', facts({ pages: [page(1, { width: 210 * MM + 0.4 })] }), false],
    ['trim-size', facts({ pages: [page(1, { width: 210 * MM + 1 })] }), true],
    ['image-resolution', facts({ pages: ppi(150) }), false],
    ['image-resolution', facts({ pages: ppi(149) }), true],
    ['image-resolution', facts({ pages: ppi(300, true) }), false],
    ['image-resolution', facts({ pages: ppi(299, true) }), true],
    ['empty-pages', facts({ pages: ppi(300) }), false],
    ['empty-pages', facts(), true],
  ])('%s of %o is broken: %s', (rule, pdf, expected) => {
    expect(isBroken(rule, pdf)).toBe(expected);
  });

  it('counts findings by severity', () => {
    const report = check({ pdf: facts({ language: 'en' }), snapshot });
    const hard = report.rules.filter((rule) => rule.severity === 'hard').flatMap((rule) => rule.findings);
    expect(report.hard).toBe(hard.length);
    expect(report.warnings).toBe(4);
    expect(report.pages).toBe(4);
  });
});
