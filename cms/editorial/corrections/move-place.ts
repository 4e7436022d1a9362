import type { Article } from '../../../content/model/article.ts';
import { plainText } from '../../../content/model/inline.ts';
import { type Border, borderOf } from './border.ts';
import { notesBefore, paragraphAt } from './change-border.ts';
import type { Replacement } from './replacement.ts';

/** Some characters of a field. */
export type TextPlace = { field: string; offset: number; length: number };

/** A place after a change of the text it stands in; `undefined` when the change went over it. */
export function movedPlace(place: TextPlace, change: Replacement, text: Article): TextPlace | undefined {
  const border = borderOf(change);
  return border ? pastBorder(place, { ...change, border }, text) : pastWords(place, change);
}

function pastWords(place: TextPlace, change: Replacement): TextPlace | undefined {
  if (change.field !== place.field) return place;
  const { offset, length } = place;
  const end = change.offset + change.old.length;
  const isBefore = end <= offset && !(change.old === '' && length === 0 && end === offset);
  if (isBefore) return { ...place, offset: offset + change.new.length - change.old.length };
  return change.offset < offset + length || change.offset < offset ? undefined : place;
}

type BorderChange = Replacement & { border: Border };

// Paragraphs after it get other numbers; of its own paragraph a part goes over to the other one, with its footnotes.
function pastBorder(place: TextPlace, change: BorderChange, text: Article): TextPlace | undefined {
  const found = paragraphAt(text, change.field);
  if (!found || !place.field.startsWith(`${found.list}[`)) return place;
  const { list, index, paragraph } = found;
  const [, digits, rest = ''] = /^\[(\d+)\](.*)$/.exec(place.field.slice(list.length)) ?? [];
  const at = Number(digits);
  const notes = notesBefore(paragraph.content, change.offset);
  const isNote = rest.includes('#');
  const moved = (by: number, shift: number, count: number) => ({
    ...place,
    field: `${list}[${at + by}]${renumbered(rest, count)}`,
    offset: isNote ? place.offset : place.offset + shift,
  });
  if (change.border === 'runOn') {
    if (at > index + 1) return moved(-1, 0, 0);
    if (at === index + 1) return moved(-1, plainText(paragraph.content).length, notes);
    return at < index || isNote || place.offset + place.length <= change.offset ? place : undefined;
  }
  if (at > index) return moved(1, 0, 0);
  if (at < index) return place;
  if (isNote) return Number(rest.split('#')[1]) <= notes ? place : moved(1, 0, -notes);
  if (place.offset + place.length <= change.offset) return place;
  return place.offset >= change.offset ? moved(1, -change.offset, 0) : undefined;
}

function renumbered(rest: string, by: number): string {
  return rest.replace(/#(\d+)$/, (_, note) => `#${Number(note) + by}`);
}
