import type { Article } from '../../../content/model/article.ts';
import { plainText } from '../../../content/model/inline.ts';
import { borderOf, PARAGRAPH_BORDER } from './border.ts';
import { paragraphAt } from './change-border.ts';
import type { CorrectionEvent } from './events.ts';
import { fieldText, replaceInField } from './field-text.ts';
import { movedPlace, type TextPlace } from './move-place.ts';
import type { CorrectionBook, CorrectionRecord } from './record.ts';
import type { Replacement } from './replacement.ts';

/** A correction as it was put into a text, with the number it has in its issue. */
export type AppliedChange = Replacement & { correction: number; seq: number; proof: number };

/** Everything that was put into one article's text, in order, with the latest proof of that moment. Instructions change no text. */
export function appliedChanges(
  { corrections }: Pick<CorrectionBook, 'corrections'>,
  article: string,
): AppliedChange[] {
  return corrections
    .filter((record) => record.article === article && hasText(record))
    .flatMap((record) =>
      record.events.filter(({ act }) => act === 'apply').map((event) => changeOf(record, event)),
    )
    .sort((a, b) => a.seq - b.seq);
}

// Its paragraph may have had another number by then: the event tells.
function changeOf(
  record: CorrectionRecord,
  { seq, proof, offset = 0, place = record.place }: CorrectionEvent,
): AppliedChange {
  const { number, old } = record;
  return { correction: number, seq, proof, field: place.field, offset, old, new: record.new };
}

/** Whether a correction says what to change in the text; one that does not is an instruction for the page. */
export function hasText({ old, new: added }: { old: string; new: string }): boolean {
  return old !== '' || added !== '';
}

/** Changes as they went into a text, each with the text before it; `missing` do not fit it and were left out. */
export type Replayed = {
  text: Article;
  steps: readonly { change: AppliedChange; before: Article }[];
  missing: readonly AppliedChange[];
};

/** Puts changes into a text in their order. */
export function replayChanges(article: Article, changes: readonly AppliedChange[]): Replayed {
  let text = article;
  const steps: { change: AppliedChange; before: Article }[] = [];
  const missing: AppliedChange[] = [];
  for (const change of changes) {
    const next = replaceInField(text, change);
    if (next) steps.push({ change, before: text });
    else missing.push(change);
    text = next ?? text;
  }
  return { text, steps, missing };
}

/** A place in a text after changes of it; `undefined` when one of them went over it. */
export function placeAfter(place: TextPlace, steps: Replayed['steps']): TextPlace | undefined {
  return steps.reduce<TextPlace | undefined>(
    (found, { change, before }) => found && movedPlace(found, change, before),
    place,
  );
}

/** Where a correction goes now; or what it wanted to change and what stands there instead. */
export type PresentPlace =
  | { field: string; offset: number; found?: undefined; wanted?: undefined }
  | { field?: undefined; offset?: undefined; found: string; wanted: string };

/**
 * Where a correction goes in the present text: its field must say what it said on the proof with nothing changed since
 * but by corrections, and of a border taken away the next paragraph too.
 */
export function presentPlace({
  correction,
  proofArticle,
  article,
  applied,
}: {
  correction: Pick<CorrectionRecord, 'place' | 'old' | 'new' | 'proof'>;
  /** The article on the proof the correction was asked on, and as it is now. */
  proofArticle: Article;
  article: Article;
  applied: readonly AppliedChange[];
}): PresentPlace {
  const { place, old, proof } = correction;
  const since = applied.filter((change) => change.proof >= proof);
  const { text, steps, missing } = replayChanges(proofArticle, since);
  const isLost = missing.some((change) => borderOf(change) || change.field === place.field);
  const { field, offset } = place;
  const now = isLost ? undefined : placeAfter({ field, offset, length: old.length }, steps);
  const present = now && standingText(article, now.field, correction);
  const isAsExpected = now && present === standingText(text, now.field, correction);
  if (isAsExpected && present?.startsWith(old, now.offset)) return { field: now.field, offset: now.offset };
  return {
    wanted: standingAt(proofArticle, correction),
    found: standingAt(article, { ...correction, place: now ?? place }),
  };
}

type Standing = Pick<CorrectionRecord, 'place' | 'old' | 'new'>;

// The text a change stands in: of a border that is taken away the paragraph before it, the border, and the one after it.
function standingText(article: Article, field: string, change: Pick<Standing, 'old' | 'new'>): string {
  const text = fieldText(article, field) ?? '';
  const next = borderOf(change) === 'runOn' && paragraphAt(article, field)?.next;
  return next ? `${text}${PARAGRAPH_BORDER}${plainText(next.content)}` : text;
}

const AROUND = 12;

// What a person is shown of the place: of a border the characters on both sides, joined by the sign of a paragraph's end.
function standingAt(article: Article, { place: { field, offset }, ...change }: Standing): string {
  const text = standingText(article, field, change);
  if (!borderOf(change)) return text.slice(offset, offset + Math.max(change.old.length, AROUND));
  return text
    .slice(Math.max(0, offset - AROUND / 2), offset + change.old.length + AROUND / 2)
    .replace(PARAGRAPH_BORDER, '¶');
}

/** What stands before and after a place of an article, about so many characters of each. */
export function wordsAround(
  article: Article,
  change: Standing,
  characters: number,
): { before: string; after: string } {
  const { place, old } = change;
  const text = standingText(article, place.field, change);
  const after = text.slice(place.offset + old.length);
  return {
    before: Array.from(text.slice(0, place.offset)).slice(-characters).join(''),
    after: Array.from(after).slice(0, characters).join(''),
  };
}
