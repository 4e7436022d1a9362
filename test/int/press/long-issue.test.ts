import { afterEach, describe, expect, it, vi } from 'vitest';
import { openFontBook } from '../../../scripts/typeset/fonts/font-book.ts';
import type { PlacedIssue } from '../../../scripts/typeset/page/placed.ts';
import { gridIssue, sampleSnapshot } from './glyph-grid.ts';

const DEFLATE = '../../../scripts/typeset/paint/font/deflate.ts';
const snapshot = await sampleSnapshot();
const book = openFontBook();

/** An issue of so many pages, no two alike. */
function issueOf(count: number): PlacedIssue {
  const pages = Array.from({ length: count }, (_, index) => {
    const chars = Array.from({ length: 40 }, (_, place) => String.fromCodePoint(0x4e00 + index * 7 + place));
    const [page] = gridIssue(
      'song',
      chars.filter((char) => book.measure.advance('song', char.codePointAt(0)!) !== undefined),
    ).pages;
    return { ...page!, number: index + 1 };
  });
  return { ...gridIssue('song', []), pages };
}

/** Paints in a press just opened, and counts the streams handed over to be compressed; `isAhead` false hands over nothing. */
async function paint(placed: PlacedIssue, isAhead: boolean): Promise<{ bytes: Uint8Array; handed: number }> {
  let handed = 0;
  vi.resetModules();
  vi.doMock(import('../../../scripts/typeset/paint/font/deflate.ts'), async (original) => {
    const real = await original();
    const deflateAhead = async (bytes: Uint8Array) => {
      handed++;
      if (isAhead) await real.deflateAhead(bytes);
    };
    return { ...real, deflateAhead };
  });
  const { paintIssue } = await import('../../../scripts/typeset/paint/paint-issue.ts');
  const { bytes } = await paintIssue({ placed, snapshot, book, profile: 'screen' });
  return { bytes, handed };
}

describe('streams compressed ahead', () => {
  afterEach(() => {
    vi.doUnmock(DEFLATE);
    vi.resetModules();
  });

  it.each([
    [96, 0],
    [100, 101],
    [113, 114],
  ])('of %i pages and their font %i are handed over, and the file is the same to the byte', async (count, wanted) => {
    const placed = issueOf(count);
    const ahead = await paint(placed, true);
    const atOnce = await paint(placed, false);
    expect(ahead.handed).toBe(wanted);
    expect(Buffer.from(ahead.bytes).equals(atOnce.bytes)).toBe(true);
  });
});
