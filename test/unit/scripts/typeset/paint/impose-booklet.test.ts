import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream, rgb } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { imposeBooklet } from '../../../../../scripts/typeset/paint/impose-booklet.ts';
import { readContent } from './read-content.ts';

/** A PDF of so many pages of 200 × 300 pt with a bleed of 10 and marks around; each has a box on it. */
async function source(count: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let index = 0; index < count; index++) {
    const page = pdf.addPage([240, 340]);
    page.setTrimBox(20, 20, 200, 300);
    page.setBleedBox(10, 10, 220, 320);
    page.drawRectangle({ x: 30, y: 30, width: 10 + index, height: 10, color: rgb(0, 0, 0) });
  }
  return pdf.save();
}

/** The pages drawn on a side, with the matrix of each. */
async function sidesOf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().map((page) => {
    const drawn = [...readContent(page).matchAll(/q\n([-\d. ]+) cm\n\/Page(\d+) Do/g)];
    return new Map(drawn.map(([, matrix, name]) => [Number(name), matrix!.split(' ').map(Number)]));
  });
}

const MARGIN = (12 * 72) / 25.4;

describe('imposeBooklet', () => {
  it('draws every page once, four on a side', async () => {
    const { bytes, sheets, blanks } = await imposeBooklet({ pdf: await source(16), creep: 0 });
    const sides = await sidesOf(bytes);
    expect([sheets, blanks, sides.length]).toEqual([2, [], 4]);
    expect([...sides[0]!.keys()]).toEqual([13, 4, 16, 1]);
    expect([...sides[1]!.keys()]).toEqual([3, 14, 2, 15]);
  });

  it('stands pages by their trim, the upper row on its head', async () => {
    const { bytes } = await imposeBooklet({ pdf: await source(8), creep: 0 });
    const [front] = await sidesOf(bytes);
    const near = (matrix: number[] | undefined, wanted: number[]) =>
      matrix!.forEach((value, index) => {
        expect(value).toBeCloseTo(wanted[index]!, 3);
      });
    near(front!.get(1), [1, 0, 0, 1, MARGIN + 200 - 20, MARGIN - 20]);
    near(front!.get(8), [1, 0, 0, 1, MARGIN - 20, MARGIN - 20]);
    near(front!.get(4), [-1, 0, 0, -1, MARGIN + 400 + 20, MARGIN + 320 + 300 + 20]);
  });

  it('says of which file it is the sheets, and in which inks', async () => {
    const pdf = await PDFDocument.load(await source(8));
    pdf.setTitle('江岚机关学习');
    const profile = pdf.context.register(pdf.context.flateStream('an ICC profile', { N: 4 }));
    const intent = { Type: 'OutputIntent', S: 'GTS_PDFX', DestOutputProfile: profile };
    pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([intent]));
    const { bytes } = await imposeBooklet({ pdf: await pdf.save(), creep: 0 });
    const sheets = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(sheets.getTitle()).toBe('江岚机关学习（拼版）');
    const copied = sheets.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    const stream = copied.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream;
    expect(Buffer.from(decodePDFRawStream(stream).decode()).toString()).toBe('an ICC profile');
  });

  it('moves inner pages towards the spine by the thickness of the paper', async () => {
    const pdf = await source(8);
    const [plain] = await sidesOf((await imposeBooklet({ pdf, creep: 0 })).bytes);
    const [moved] = await sidesOf((await imposeBooklet({ pdf, creep: 0.5 })).bytes);
    const shift = (page: number) => moved!.get(page)![4]! - plain!.get(page)![4]!;
    const paper = (0.5 * 72) / 25.4;
    expect(shift(1)).toBeCloseTo(0, 6);
    expect(shift(4)).toBeCloseTo(-paper, 3);
    expect(shift(5)).toBeCloseTo(paper, 3);
  });

  it('clips a page to its trim at the spine and to its bleed elsewhere', async () => {
    const { bytes } = await imposeBooklet({ pdf: await source(4), creep: 0 });
    const [front] = (await PDFDocument.load(bytes)).getPages();
    const form = front!.node.Resources()!.lookup(PDFName.of('XObject'));
    expect(String(form)).toContain('/Page1');
    const box = String(bytesOf(bytes).match(/\/BBox \[[^\]]+\]/g));
    expect(box).toContain('/BBox [ 20 10 230 330 ]');
    expect(box).toContain('/BBox [ 10 10 220 330 ]');
  });

  it('gives the same bytes again, and tells the blanks', async () => {
    const pdf = await source(6);
    const [first, second] = [
      await imposeBooklet({ pdf, creep: 0.1 }),
      await imposeBooklet({ pdf, creep: 0.1 }),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.blanks).toEqual([5, 6]);
  });

  it('leaves a page without content white', async () => {
    const pdf = await PDFDocument.create();
    for (let index = 0; index < 4; index++) pdf.addPage([200, 300]);
    const { bytes } = await imposeBooklet({ pdf: await pdf.save({ addDefaultPage: false }), creep: 0 });
    expect((await sidesOf(bytes)).map((side) => side.size)).toEqual([0, 0]);
  });

  it('refuses what is no PDF', async () => {
    await expect(imposeBooklet({ pdf: Buffer.from('not a PDF'), creep: 0 })).rejects.toThrow();
  });
});

function bytesOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
