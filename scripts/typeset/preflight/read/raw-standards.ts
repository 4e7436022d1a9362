/** An ICC profile a file carries: what kind of device it is for（prtr, mntr）and its colour space（CMYK, RGB）. */
export type IccProfile = { device: string; space: string };

/** What the standards of archive and press forbid or ask, told from the objects of a file. */
export type StandardFacts = {
  /** Names of the ways streams are packed: FlateDecode, DCTDecode … */
  filters: string[];
  isEncrypted: boolean;
  /** Names of what lets something below show through: SMask, BM, ca … */
  transparency: string[];
  /** How many times the file was written: more than once keeps what was before. */
  revisions: number;
  profiles: IccProfile[];
};

/** `objects` is the text of all objects without the bytes of streams, `streams` what the packed ones hold. */
export function standardFacts(objects: string, streams: readonly string[]): StandardFacts {
  return {
    filters: filtersIn(objects),
    isEncrypted: /\/Encrypt\b/.test(objects),
    transparency: TRANSPARENCY.filter(([, pattern]) => pattern.test(objects)).map(([name]) => name),
    revisions: objects.match(/\bstartxref\b/g)?.length ?? 0,
    profiles: streams.flatMap(iccProfile),
  };
}

const TRANSPARENCY: readonly (readonly [string, RegExp])[] = [
  ['SMask', /\/SMask\b(?!\s*\/None)/],
  ['BM', /\/BM\s*(?:\[|\/(?!Normal\b|Compatible\b))/],
  ['ca', /\/(?:ca|CA)\s+0*(?:\.\d+|0)\b/],
  ['Group', /\/S\s*\/Transparency\b/],
];

function filtersIn(objects: string): string[] {
  const named = [...objects.matchAll(/\/Filter\s*(\[[^\]]*\]|\/\w+)/g)];
  return [...new Set(named.flatMap(([, value]) => value!.match(/\w+/g) ?? []))];
}

/** True for an ICC profile（ICC.1, 7.2: the signature stands at 36）. */
export function isProfile(stream: string): boolean {
  return stream.slice(36, 40) === 'acsp';
}

/** The class of the device stands at 12, its colour space at 16. */
function iccProfile(stream: string): IccProfile[] {
  if (!isProfile(stream)) return [];
  return [{ device: stream.slice(12, 16).trim(), space: stream.slice(16, 20).trim() }];
}
