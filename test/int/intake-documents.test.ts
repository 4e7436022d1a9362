import { describe, expect, it } from 'vitest';
import { article as articleSchema } from '../../content/model/index.ts';
import { readManuscript } from '../../scripts/intake/index.ts';
import { convertDocx } from '../../scripts/intake/read/docx/convert.ts';
import { fromWire } from '../../scripts/intake/read/read-docx.ts';
import { DOCUMENT_CASES, packCase } from '../fixtures/intake/documents.ts';
import { outline } from '../fixtures/intake/outline.ts';

// Without the child process of each file, which test/int/intake-fuzz.test.ts proves.
const readWord = async ({ bytes }: { bytes: Uint8Array }) => fromWire(await convertDocx(bytes));

describe('Word manuscripts', () => {
  it.each(DOCUMENT_CASES)('$name', async (item) => {
    const { articles, report, images } = await readManuscript(
      {
        name: '没有标题.docx',
        bytes: await packCase(item),
      },
      readWord,
    );
    expect(articles).toHaveLength(1);
    expect(outline(articles[0]!)).toEqual(item.expected);
    expect(articleSchema.safeParse(articles[0]).success).toBe(true);
    expect(report.balance).toMatchObject({ missing: '', extra: '' });
    const doubts = report.doubts.map((doubt) => doubt.code);
    for (const code of item.doubts ?? []) expect(doubts).toContain(code);
    const dropped = report.dropped.map((gone) => gone.why);
    for (const why of item.dropped ?? []) expect(dropped).toContain(why);
    const files = articles[0]!.body.flatMap((block) =>
      block.type === 'figure' ? block.images.map((one) => one.image.file) : [],
    );
    expect([...images.keys()].toSorted()).toEqual([...new Set(files)].toSorted());
  });

  it('are at least sixty', () => {
    expect(DOCUMENT_CASES.length).toBeGreaterThanOrEqual(60);
  });

  it('keeps comments as notes', async () => {
    const item = DOCUMENT_CASES.find((one) => one.name.startsWith('comments'))!;
    const { report } = await readManuscript({ name: 'x.docx', bytes: await packCase(item) }, readWord);
    expect(report.notes).toEqual(['方晓：这里请核实。〔批在“渠水从山脚下绕过来，流过三个村子，最后进…”〕']);
  });
});
