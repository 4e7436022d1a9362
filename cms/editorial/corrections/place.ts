import type { Article } from '../../../content/model/article.ts';
import type { LineAddress } from '../../../content/model/line-address.ts';
import { type SegmentedLine, segmentedLines } from '../../../content/model/reading-lines.ts';
import { type Segment, segmentsText } from '../../../content/model/segments.ts';
import type { CorrectionPlace } from './events.ts';

/** A place as a person marks it: in a reading line by code points, or in a field by UTF-16 units. */
export type MarkedPlace = { readingLine: number; offset: number } | { path: string; offset: number };

/**
 * The field and offset of a marked place. Of two fields that meet at the place an insertion goes to the end of the
 * first one, anything else to the beginning of the second. `undefined` where the page draws by itself.
 */
export function fieldPlace(
  article: Article,
  place: MarkedPlace,
  isInsertion: boolean,
): { field: string; offset: number } | undefined {
  if ('path' in place) return { field: place.path, offset: place.offset };
  const line = segmentedLines(article)[place.readingLine];
  if (!line) return undefined;
  const target = Array.from(segmentsText(line.segments)).slice(0, place.offset).join('').length;
  const spans = spansOf(line);
  const inside = spans.find(({ from, to }) => from <= target && target < to);
  const ending = spans.find(({ to }) => to === target);
  const found = (isInsertion ? (ending ?? inside) : inside) ?? ending;
  return found && { field: found.segment.field, offset: found.segment.at + target - found.from };
}

type Span = { segment: Required<Segment>; from: number; to: number };

function spansOf({ segments }: SegmentedLine): Span[] {
  let end = 0;
  return segments.flatMap((segment) => {
    const from = end;
    end += segment.text.length;
    return isOfField(segment) ? [{ segment, from, to: end }] : [];
  });
}

function isOfField(segment: Segment): segment is Required<Segment> {
  return segment.field !== undefined && segment.at !== undefined;
}

/** A place in a field with where a reader sees it and where it stands on the proof of these lines. */
export function shownPlace(
  article: Article,
  { field, offset }: { field: string; offset: number },
  lines: readonly LineAddress[],
): CorrectionPlace {
  const place = { field, offset };
  for (const [readingLine, line] of segmentedLines(article).entries()) {
    for (const { segment, from } of spansOf(line)) {
      const { text, at } = segment;
      if (segment.field !== field || offset < at || offset > at + text.length) continue;
      const shown = segmentsText(line.segments).slice(0, from + offset - at);
      const codePoints = Array.from(shown).length;
      return {
        ...place,
        readingLine,
        from: codePoints,
        ...addressOf(lines, article.id, readingLine, codePoints),
      };
    }
  }
  return place;
}

/** Page, column and row of a character of a reading line; empty when the proof has no such line. */
export function addressOf(
  lines: readonly LineAddress[],
  article: string,
  readingLine: number,
  from: number,
): { page?: string; column?: number; row?: number } {
  const found = lines.findLast(
    (line) => line.article === article && line.readingLine === readingLine && line.from <= from,
  );
  return found ? { page: found.page, column: found.column, row: found.row } : {};
}
