/** Spaces with their width in em; fonts lack most of them, and they have no ink. */
const SPACES = new Map<number, number>([
  [0x09, 1],
  [0x20, 0.25],
  [0xa0, 0.25],
  [0x2000, 0.5],
  [0x2001, 1],
  [0x2002, 0.5],
  [0x2003, 1],
  [0x2004, 1 / 3],
  [0x2005, 0.25],
  [0x2006, 1 / 6],
  [0x2007, 0.5],
  [0x2008, 0.25],
  [0x2009, 0.2],
  [0x200a, 0.1],
  [0x202f, 0.2],
  [0x205f, 0.22],
  [0x3000, 1],
]);

/** Joiners, soft hyphen and variation selectors: ranges of code points. */
const JOINERS = [
  [0xad, 0xad],
  [0x180e, 0x180e],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
] as const;

/** The advance in em of a code point that is never drawn: a space, or 0 for joiners and selectors; else `undefined`. */
export function invisibleAdvance(codePoint: number): number | undefined {
  const space = SPACES.get(codePoint);
  if (space !== undefined) return space;
  return JOINERS.some(([first, last]) => codePoint >= first && codePoint <= last) ? 0 : undefined;
}
