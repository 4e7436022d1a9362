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
  const size = { width: 210 * MM, height: 285 * MM, hasMargin: false, bleed: 0 };
  return { number, label: '', ...size, texts: [], images: [], links: [], ...changes };
}

const FILE = {
  filters: ['FlateDecode', 'DCTDecode'],
  isEncrypted: false,
  transparency: [],
  revisions: 1,
  profiles: [{ device: 'mntr', space: 'RGB' }],
};
/** The file itself with something changed. */
const file = (changes: Partial<PdfFacts['file']>) => ({ file: { ...FILE, ...changes } });

function facts(changes: Partial<PdfFacts> = {}): PdfFacts {
  return {
    title: '江岚机关学习 2026年第3期（总第118期）',
    language: 'zh-CN',
    pages: [page(1), page(2), page(3), page(4)],
    outline: [],
    fonts: [{ name: 'ABCDEF+Song', isEmbedded: true, isSubset: true }],
    hasRgb: false,
    hasMixedBlack: false,
    standards: { pdfA: '2U', pdfX: undefined, intents: ['GTS_PDFA1'] },
    structure: { articles: 0, figuresWithoutWords: 0 },
    active: [],
    file: FILE,
    said: [],
    hasIdentifier: true,
    ...changes,
  };
}

function isBroken(rule: string, pdf: PdfFacts): boolean {
  return check({ pdf, snapshot }).rules.find((item) => item.name === rule)!.findings.length > 0;
}

const margins = [1, 2, 3, 4].map((number) => page(number, { hasMargin: true, bleed: 3 * MM }));
const CMYK = { device: 'prtr', space: 'CMYK' };
const press = (pdfX: string | undefined, intents: string[], profiles = [CMYK]) =>
  facts({ pages: margins, standards: { pdfA: undefined, pdfX, intents }, ...file({ profiles }) });
const said = (xmp: string) => ({ said: [{ name: 'Title', dictionary: '江岚机关学习', xmp }] });
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
    ['press-black', facts({ hasMixedBlack: true }), false],
    ['press-black', facts({ pages: margins }), false],
    ['press-black', facts({ pages: margins, hasMixedBlack: true }), true],
    ['archive-standard', facts(), false],
    ['archive-standard', press(undefined, []), false],
    ['archive-standard', facts({ standards: { ...facts().standards, pdfA: '2B' } }), true],
    ['archive-standard', facts({ standards: { ...facts().standards, intents: [] } }), true],
    ['archive-standard', facts(file({ profiles: [CMYK] })), true],
    ['press-standard', press('PDF/X-4', ['GTS_PDFX']), false],
    ['press-standard', press(undefined, []), false],
    ['press-standard', press('PDF/X-4', []), true],
    ['press-standard', press('PDF/X-4', ['GTS_PDFX'], []), true],
    ['press-standard', press('PDF/X-4', ['GTS_PDFX'], [{ device: 'link', space: 'CMYK' }]), true],
    ['press-transparency', facts({ pages: margins }), false],
    ['press-transparency', facts(file({ transparency: ['ca'] })), false],
    ['press-transparency', facts({ pages: margins, ...file({ transparency: ['ca'] }) }), true],
    ['file-packing', facts(), false],
    ['file-packing', facts(file({ isEncrypted: true })), true],
    ['file-packing', facts(file({ filters: ['FlateDecode', 'LZWDecode'] })), true],
    ['file-revisions', facts(), false],
    ['file-revisions', facts(file({ revisions: 2 })), true],
    ['metadata-agree', facts(said('江岚机关学习')), false],
    ['metadata-agree', facts(said('江岚机关')), true],
    ['press-profile', press('PDF/X-4', ['GTS_PDFX']), false],
    ['press-profile', facts(), false],
    ['press-profile', press(undefined, []), true],
    ['press-links', facts({ pages: margins }), false],
    ['press-links', facts({ pages: [page(1, { links: [{ page: 1, y: 0 }] })] }), false],
    ['press-links', facts({ pages: [page(1, { hasMargin: true, links: [{ page: 1, y: 0 }] })] }), true],
    ['bleed-box', facts(), false],
    ['bleed-box', facts({ pages: margins }), false],
    ['bleed-box', facts({ pages: [page(1, { hasMargin: true, bleed: 2 * MM })] }), true],
    ['logical-structure', facts(), false],
    ['logical-structure', facts({ structure: undefined }), true],
    ['logical-structure', facts({ structure: { articles: 1, figuresWithoutWords: 0 } }), true],
    ['picture-words', facts(), false],
    ['picture-words', facts({ structure: { articles: 0, figuresWithoutWords: 2 } }), true],
    ['active-content', facts(), false],
    ['active-content', facts({ active: ['JavaScript'] }), true],
    ['file-identifier', facts(), false],
    ['file-identifier', facts({ hasIdentifier: false }), true],
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

describe('fillers', () => {
  const fillers = [
    { lines: ['学而时习之'], source: '《论语》' },
    { title: '小识', lines: ['一', '二'] },
  ];
  const filled = { ...snapshot, issue: { ...snapshot.issue, fillers } } as Snapshot;
  const text = (words: string) => ({ tag: 'Filler', text: words, x: 0, y: 9, width: 9, size: 9, faults: [] });
  const findings = (...pages: string[][]) =>
    check({
      pdf: facts({ pages: pages.map((words, index) => page(index + 1, { texts: words.map(text) })) }),
      snapshot: filled,
    }).rules.find(({ name }) => name === 'filler-text')!.findings;

  it.each<[string, string[][], number[]]>([
    ['whole', [['学而时', '习之', '——《论语》']], []],
    ['two on a page', [['小识', '一', '二', '学而时习之——《论语》']], []],
    ['not printed', [[]], []],
    ['a wrong character', [['学而时习也——《论语》']], [1]],
    ['in part', [[], ['学而时习之']], [2]],
    ['twice', [['小识一二'], ['小识一二']], [2]],
    ['not in the issue', [['温故而知新']], [1]],
  ])('%s', (_name, pages, wanted) => {
    expect(findings(...pages).map((finding) => finding.page)).toEqual(wanted);
  });
});

describe('what type looks like', () => {
  const line = (text: string, x: number, y: number, more: object = {}) => {
    const width = Array.from(text).length * 10;
    return { tag: 'A0L0', article: 0, line: 0, text, x, y, width, size: 10, faults: [], ...more };
  };
  const broken = (rule: string, texts: ReturnType<typeof line>[]) =>
    isBroken(rule, facts({ pages: [page(1, { texts })] }));

  it.each<[string, boolean, ReturnType<typeof line>[]]>([
    ['lonely-character', true, [line('读书会办了三', 0, 50), line('年。', 0, 66)]],
    ['lonely-character', false, [line('读书会办了三', 0, 50), line('年了。', 0, 66)]],
    ['lonely-character', false, [line('年。', 0, 66)]],
    [
      'lonely-character',
      false,
      [line('书很好', 0, 50), line('读过的', 0, 66), line('①', 30, 63, { size: 6 })],
    ],
    ['text-overlap', true, [line('读书会办了三年', 0, 50), line('人没有少过', 20, 54)]],
    ['text-overlap', true, [line('读书会办了三年', 0, 50), line('人没有少过', 20, 50)]],
    ['text-overlap', false, [line('读书会办了三年', 0, 50), line('人没有少过', 0, 66)]],
    ['text-overlap', false, [line('答：', 0, 50), line('（笑）', 10, 50)]],
    ['white-foot', true, [line('读书会办了三年', 0, 300)]],
    ['white-foot', false, [line('读书会办了三年', 0, 600)]],
    [
      'white-foot',
      false,
      [line('读书会办了三年', 0, 300), line('补白', 0, 700, { tag: 'Filler', article: undefined })],
    ],
  ])('%s: %s', (rule, wanted, texts) => {
    expect(broken(rule, texts)).toBe(wanted);
  });
});
