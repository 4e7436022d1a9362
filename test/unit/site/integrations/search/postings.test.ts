import { describe, expect, it } from 'vitest';
import { CborBuffer } from '../../../../../site/integrations/search/cbor.ts';
import { makePostings, pairKey } from '../../../../../site/integrations/search/postings.ts';

describe('makePostings', () => {
  it('lists for every pair the pages and places where it stands', () => {
    const { keys, starts, pages, places, counts } = makePostings(['治党治党', '从严\n治 党']);
    const keyOf = (pair: string) => pairKey(pair.codePointAt(0)!, pair.codePointAt(1)!);
    const placesOf = (pair: string) => {
      const at = keys.indexOf(keyOf(pair));
      return Array.from({ length: starts[at + 1]! - starts[at]! }, (_, index) => [
        pages[starts[at]! + index],
        places[starts[at]! + index],
      ]);
    };
    expect(placesOf('治党')).toEqual([
      [0, 0],
      [0, 2],
      [1, 2],
    ]);
    expect(placesOf('党\n')).toEqual([
      [0, 3],
      [1, 3],
    ]);
    expect(keys).not.toContain(keyOf('严治'));
    expect(counts).toEqual([4, 4]);
  });
});

describe('CborBuffer', () => {
  it.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [65_535, '19ffff'],
    [65_536, '1a00010000'],
  ])('writes %i as RFC 8949 does', (value, hex) => {
    const buffer = new CborBuffer();
    buffer.unsigned(value);
    expect(buffer.bytes().toString('hex')).toBe(hex);
  });

  it('writes negative numbers, text and heads of lists', () => {
    const buffer = new CborBuffer();
    buffer.array(2);
    buffer.negative(-25);
    buffer.text('党a');
    expect(buffer.bytes().toString('hex')).toBe('82381864e5859a61');
  });
});
