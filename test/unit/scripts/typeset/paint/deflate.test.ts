import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate, deflateAhead, LEVEL } from '../../../../../scripts/typeset/paint/font/deflate.ts';

describe('deflate', () => {
  it('keeps every byte, and compresses the same bytes once', () => {
    const bytes = Buffer.from('读书会办了三年。'.repeat(50));
    const first = deflate(bytes);
    expect(inflateSync(first).equals(bytes)).toBe(true);
    expect(deflate(Buffer.from(bytes))).toBe(first);
  });

  it('has ready what was compressed ahead, the same bytes as at once', async () => {
    const bytes = Buffer.from('付印前再读一遍。'.repeat(5000));
    await deflateAhead(bytes);
    const ahead = deflate(bytes);
    expect(Buffer.from(ahead)).toEqual(deflateSync(bytes, { level: LEVEL }));
    await deflateAhead(bytes);
    expect(deflate(bytes)).toBe(ahead);
    await deflateAhead(Buffer.alloc(0));
    expect(inflateSync(deflate(Buffer.alloc(0)))).toHaveLength(0);
  });

  it('never takes one for another, however many there are', () => {
    for (let number = 0; number < 2100; number++) {
      const bytes = Buffer.from(`${number}`);
      expect(inflateSync(deflate(bytes)).equals(bytes)).toBe(true);
    }
  });
});
