import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../../../scripts/typeset/preflight/read/raw-streams.ts';

/** A file of compressed streams, as far as the raw reader looks. */
function fileOf(...streams: string[]): Uint8Array {
  const parts = streams.flatMap((text) => {
    const data = deflateSync(Buffer.from(text, 'latin1'));
    const head = `1 0 obj\n<<\n/Filter /FlateDecode\n/Length ${data.length}\n>>\nstream\n`;
    return [Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')];
  });
  return new Uint8Array(Buffer.concat(parts));
}

describe('readRaw', () => {
  it.each([
    ['BT /F1 10 Tf 0 0 0 1 k <0001> Tj ET', false],
    ['BT /F1 10 Tf 0 g <0001> Tj ET', false],
    ['BT /F1 10 Tf 0.2 0 0 rg <0001> Tj ET', true],
    ['BT /F1 10 Tf ET 1 0.5 0 RG 0 0 m', true],
    ['0 0 m 1 0.5 0 RG 9 9 l S', true],
    [`${'\0'.repeat(36)}acsp 1 0 0 RG `, false],
  ])('says of %j whether it sets RGB', (content, expected) => {
    expect(readRaw(fileOf(content)).hasRgb).toBe(expected);
  });

  it.each([
    ['/DeviceRGB', true],
    ['[ /Indexed /DeviceRGB 3 <000000> ]', true],
    ['/DeviceCMYK', false],
    ['[ /Indexed /DeviceGray 3 <00> ]', false],
  ])('says of a picture in %s whether it is RGB: %s', (space, expected) => {
    const picture = Buffer.from(
      `<< /Subtype /Image /ColorSpace ${space} /Length 9 >>\nstream\n/AA /JS /\nendstream`,
    );
    expect(readRaw(new Uint8Array(picture)).hasRgb).toBe(expected);
  });

  it.each([
    ['0 0 0 1 k ', false],
    ['0.6 0.5 0.5 1 k ', true],
    ['0 0 0.1 0.9 K ', true],
    ['1 1 1 1 K ', false],
    ['0.92 0.68 0.18 0.16 k ', false],
  ])('says of %j whether it mixes a black', (content, expected) => {
    expect(readRaw(fileOf(`BT ${content}ET`)).hasMixedBlack).toBe(expected);
  });

  it('reads the trim box of every page from compressed objects', () => {
    const box = (name: string, values: number[]) => `/${name} [ ${values.join(' ')} ]`;
    const one = `<< /Type /Page ${box('MediaBox', [0, 0, 120, 220])} ${box('BleedBox', [2, 3, 118, 218])} ${box('TrimBox', [10, 10, 110, 210])} >>`;
    const two = `<< /Type /Page ${box('MediaBox', [0, 0, 90, 90])} ${box('TrimBox', [0, 0, 90, 90])} >>`;
    const tree = '<< /Type /Pages /Count 2 >>';
    expect(readRaw(fileOf(`1 0 2 99 ${one} ${two} ${tree}`)).trims).toEqual([
      { width: 100, height: 200, left: 10, top: 10, bleed: 7 },
      { width: 90, height: 90, left: 0, top: 0, bleed: 0 },
    ]);
  });

  const objects = [
    '<< /Type /Catalog /MarkInfo << /Marked true >> /StructTreeRoot 3 0 R /OutputIntents [ 2 0 R ] >>',
    '<< /Type /OutputIntent /S /GTS_PDFX >>',
    '<< /Type /StructElem /S /Art /K [ 4 0 R ] >>',
    '<< /Type /StructElem /S /Figure /Alt <FEFF56FE> >>',
  ];
  const read = (...more: string[]) => readRaw(fileOf(['1 0 2 99', ...objects, ...more].join('\n')));

  it('reads output intents and the logical structure', () => {
    expect(read()).toMatchObject({
      standards: { intents: ['GTS_PDFX'] },
      structure: { articles: 1, figuresWithoutWords: 0 },
      active: [],
      hasIdentifier: false,
    });
    const unnamed = readRaw(fileOf(['1 0 2 99 << /Type /Catalog >>', ...objects.slice(1)].join('\n')));
    expect(unnamed).toMatchObject({ standards: { intents: [] }, structure: undefined });
  });

  it.each([['<< /Type /StructElem /S /Figure >>'], ['<< /Type /StructElem /S /Figure /Alt <FEFF> >>']])(
    'counts %j as a picture without words',
    (figure) => {
      expect(read(figure).structure).toEqual({ articles: 1, figuresWithoutWords: 1 });
    },
  );

  it('names what is active, but not words in the bytes of a stream', () => {
    expect(read('<< /S /JavaScript /JS (x) >>').active).toEqual(['JavaScript', 'JS']);
    const picture = Buffer.from('<< /Length 9 >>\nstream\n/AA /JS /\nendstream');
    expect(readRaw(new Uint8Array(picture)).active).toEqual([]);
  });

  it('reads the standards that the file claims', () => {
    const claims =
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>' +
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion> /ID [ <00> <00> ]';
    expect(readRaw(new Uint8Array(Buffer.from(claims)))).toMatchObject({
      standards: { pdfA: '2U', pdfX: 'PDF/X-4' },
      hasIdentifier: true,
    });
  });
});
