import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../../../../scripts/typeset/paint/font/deflate.ts';

describe('deflate', () => {
  it('keeps every byte, and compresses the same bytes once', () => {
    const bytes = Buffer.from('读书会办了三年。'.repeat(50));
    const first = deflate(bytes);
    expect(inflateSync(first).equals(bytes)).toBe(true);
    expect(deflate(Buffer.from(bytes))).toBe(first);
  });

  it('never takes one for another, however many there are', () => {
    for (let number = 0; number < 2100; number++) {
      const bytes = Buffer.from(`${number}`);
      expect(inflateSync(deflate(bytes)).equals(bytes)).toBe(true);
    }
  });
});
