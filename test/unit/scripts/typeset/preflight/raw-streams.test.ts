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
  ])('says of %j whether it sets RGB', (content, expected) => {
    expect(readRaw(fileOf(content)).hasRgb).toBe(expected);
  });

  it('reads the trim box of every page from compressed objects', () => {
    const box = (name: string, values: number[]) => `/${name} [ ${values.join(' ')} ]`;
    const one = `<< /Type /Page ${box('MediaBox', [0, 0, 120, 220])} ${box('TrimBox', [10, 10, 110, 210])} >>`;
    const two = `<< /Type /Page ${box('MediaBox', [0, 0, 90, 90])} ${box('TrimBox', [0, 0, 90, 90])} >>`;
    const tree = '<< /Type /Pages /Count 2 >>';
    expect(readRaw(fileOf(`1 0 2 99 ${one} ${two} ${tree}`)).trims).toEqual([
      { width: 100, height: 200, left: 10, top: 10 },
      { width: 90, height: 90, left: 0, top: 0 },
    ]);
  });
});
