/**
 * A run of a reading line and where it comes from: `field` is the place in the article that holds it, `at` the UTF-16
 * offset in that field's text. What the page draws by itself（①, 1., （, ：）has neither. A field is written as the path
 * to a string or to a line of inlines（`title`, `body[3].content`）; `#2` after a line is its second footnote.
 */
export type Segment = { text: string; field?: string; at?: number };

/** A run the page draws by itself. */
export function drawn(text: string): Segment[] {
  return text === '' ? [] : [{ text }];
}

/** The whole text of a field. */
export function ofField(field: string, text: string | undefined): Segment[] {
  return text ? [{ text, field, at: 0 }] : [];
}

/** What the segments read. */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

/** Groups of segments with a drawn separator between those that are not empty. */
export function joinSegments(groups: readonly Segment[][], separator: string): Segment[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [...drawn(separator), ...group]));
}
