import { viewOf } from '../read/tables.ts';
import { argumentsLength } from '../read/woff2/unpack-glyf.ts';

const MORE_COMPONENTS = 0x20;
const HAS_INSTRUCTIONS = 0x100;

/**
 * The outline with the glyph numbers of its components replaced, instructions dropped. A simple outline is returned
 * as it is: its instructions are never run, for the subset has no `fpgm` and no `prep`.
 */
export function remapComponents(outline: Uint8Array, remap: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, remap(view.getUint16(at + 2)));
    at += 4 + argumentsLength(flags);
  } while ((flags & MORE_COMPONENTS) !== 0);
  return copy.subarray(0, at);
}
