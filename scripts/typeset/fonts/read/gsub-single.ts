import { tagAt } from './tables.ts';

/**
 * The glyph a single substitution of a `GSUB` feature puts in place of `glyph`; `undefined` when the feature does not
 * name it. Lookup types 1 and 7 (extension) are read, scripts and languages are not distinguished.
 */
export function substituteSingle(view: DataView, feature: string, glyph: number): number | undefined {
  for (const lookup of lookupsOf(view, feature)) {
    for (const { type, at } of subtables(view, lookup)) {
      const found = type === 1 ? substituted(view, at, glyph) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function lookupsOf(view: DataView, feature: string): Set<number> {
  const list = view.getUint16(6);
  const lookupList = view.getUint16(8);
  const found = new Set<number>();
  for (let index = 0; index < view.getUint16(list); index++) {
    const record = list + 2 + 6 * index;
    if (tagAt(view, record) !== feature) continue;
    const table = list + view.getUint16(record + 4);
    for (let item = 0; item < view.getUint16(table + 2); item++) {
      const lookup = view.getUint16(table + 4 + 2 * item);
      found.add(lookupList + view.getUint16(lookupList + 2 + 2 * lookup));
    }
  }
  return found;
}

function subtables(view: DataView, lookup: number): { type: number; at: number }[] {
  const type = view.getUint16(lookup);
  return Array.from({ length: view.getUint16(lookup + 4) }, (_, index) => {
    const at = lookup + view.getUint16(lookup + 6 + 2 * index);
    return type === 7 ? { type: view.getUint16(at + 2), at: at + view.getUint32(at + 4) } : { type, at };
  });
}

function substituted(view: DataView, at: number, glyph: number): number | undefined {
  const covered = coverageIndex(view, at + view.getUint16(at + 2), glyph);
  if (covered === undefined) return undefined;
  return view.getUint16(at) === 1
    ? (glyph + view.getInt16(at + 4)) & 0xffff
    : view.getUint16(at + 6 + 2 * covered);
}

function coverageIndex(view: DataView, at: number, glyph: number): number | undefined {
  const isList = view.getUint16(at) === 1;
  for (let index = 0; index < view.getUint16(at + 2); index++) {
    const record = at + 4 + (isList ? 2 : 6) * index;
    const first = view.getUint16(record);
    const last = isList ? first : view.getUint16(record + 2);
    if (glyph >= first && glyph <= last) {
      return isList ? index : view.getUint16(record + 4) + glyph - first;
    }
  }
  return undefined;
}
