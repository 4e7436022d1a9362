import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Article,
  type Block,
  decodeSnapshot,
  encodeSnapshot,
  ProblemError,
  sha256,
} from '../../../../content/model/index.ts';
import { openFontBook } from '../../../../scripts/typeset/fonts/font-book.ts';
import { typeset } from '../../../../scripts/typeset/typeset.ts';
import { design } from '../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../helpers/sample-snapshot.ts';
import { typesetFaults } from '../../../helpers/typeset-faults.ts';
import { set } from './set-issue.ts';

type Input = Awaited<ReturnType<typeof sampleSnapshotInput>>;
let sample: Input;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});
const book = openFontBook();

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** The sample issue with another body, and other things, in its first article. */
function withBody(body: Block[], more: Partial<Article> = {}): Input {
  const [first, ...rest] = sample.articles;
  return { ...sample, articles: [{ ...first!, ...more, body }, ...rest] };
}

/** The problems with which a snapshot is refused, on the way from values to a PDF. */
async function problemsOf(input: Input) {
  const refused = async () => {
    const snapshot = decodeSnapshot(encodeSnapshot(input));
    return typeset({ snapshot, design, profile: 'screen', book });
  };
  const error = await refused().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problems;
}

describe('bad input is refused by name and place', () => {
  it.each([
    ['an unknown block', [{ type: 'video', url: 'https://jianglan.example' } as unknown as Block], 'body'],
    ['a control character', [paragraph('读书\u0007会')], 'body'],
    ['a lone surrogate', [paragraph('读书\ud800会')], 'body'],
  ])('%s', async (_name, body, place) => {
    const [problem] = await problemsOf(withBody(body));
    expect(problem!.message).toContain(sample.articles[0]!.id);
    expect(problem!.path).toContain(place);
  });

  it('a missing image', async () => {
    const hash = sha256('absent');
    const file = `images/${hash}.png`;
    const image = { file, sha256: hash, width: 10, height: 10, alt: '没有的图' };
    const [problem] = await problemsOf(
      withBody([paragraph('一'), { type: 'figure', role: 'photo', images: [{ image }] }]),
    );
    expect(problem!.code).toBe('ImageMissing');
    expect(problem!.message).toContain(file);
  });

  it.each([
    ['emoji', '😀', 'U+1F600'],
    ['a Han character beyond all fonts', '\u{2ebf0}', 'U+2EBF0'],
  ])('%s', async (_name, char, code) => {
    const [problem] = await problemsOf(withBody([paragraph('第一段'), paragraph(`读书会${char}办了三年`)]));
    expect(problem!.code).toBe('CharacterNotCovered');
    for (const text of [code, char, sample.articles[0]!.title, '正文第2段'])
      expect(problem!.message).toContain(text);
  });
});

describe('difficult input is set whole', () => {
  const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
  const wide = Array.from({ length: 50 }, (_, index) => cell(`第${index}栏的内容`));
  const tall = (text: string) => [[cell(text), cell('短')]];

  it.each<[string, Block[], Partial<Article>]>([
    ['a table wider than the page', [{ type: 'table', headRows: 1, rows: [wide, wide, wide] }], {}],
    ['a table row taller than the page', [{ type: 'table', headRows: 0, rows: tall('高'.repeat(6000)) }], {}],
    ['a headline no size fits', [paragraph('一')], { title: '题'.repeat(300) }],
    ['a headline of one long word', [paragraph('一')], { title: 'Donaudampfschifffahrt'.repeat(8) }],
    ['a paragraph without a break', [paragraph('长'.repeat(20_000))], {}],
    ['an address without a break', [paragraph(`https://jianglan.example/${'a'.repeat(3000)}`)], {}],
    ['only marks', [paragraph('，。；：！？）》”'.repeat(200))], {}],
    ['only opening marks', [paragraph('（《“【'.repeat(200))], {}],
    ['combining marks in a row', [paragraph(`e${'\u0301'.repeat(500)}文`)], {}],
    ['blanks in a row', [paragraph(`文${' '.repeat(400)}字`)], {}],
  ])('%s', (_name, body, more) => {
    const content = withBody(body, more);
    expect(typesetFaults({ ...content, placed: set(content), design })).toEqual([]);
  });
});
