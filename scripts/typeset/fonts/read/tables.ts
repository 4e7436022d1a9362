/**
 * The tables of one font, read when asked for. `table` throws when the font lacks it; `slice` reads part of a table
 * without loading the rest, which matters for outlines of ten megabytes.
 */
export type FontTables = {
  has(tag: string): boolean;
  table(tag: string): DataView;
  slice(tag: string, offset: number, length: number): Uint8Array;
  /** The outline of a glyph, when the file does not store it as `glyf` and `loca` say. */
  outline?(glyph: number): Uint8Array;
  /** The left bearing of a glyph, when `hmtx` does not hold it. */
  leftBearing?(glyph: number): number;
};

/** The table as a view, for readers of big-endian numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A four-letter table tag at an offset. */
export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}
