import type { Article } from '../../../content/model/article.ts';
import type { CorrectionEvent } from './events.ts';
import { fieldText, type Replacement, replaceInField } from './field-text.ts';
import type { CorrectionBook, CorrectionRecord } from './record.ts';

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

function changeOf(record: CorrectionRecord, { seq, proof, offset = 0 }: CorrectionEvent): AppliedChange {
  const { number, place, old } = record;
  return { correction: number, seq, proof, field: place.field, offset, old, new: record.new };
}

/** Whether a correction says what to change in the text; one that does not is an instruction for the page. */
export function hasText({ old, new: added }: { old: string; new: string }): boolean {
  return old !== '' || added !== '';
}

/** A place in a text after later changes of the same field; `undefined` when one of them went over it. */
export function movedOffset(
  { field, offset, length }: { field: string; offset: number; length: number },
  changes: readonly Replacement[],
): number | undefined {
  let at = offset;
  for (const change of changes) {
    if (change.field !== field) continue;
    const end = change.offset + change.old.length;
    const isBefore = end <= at && !(change.old === '' && length === 0 && end === at);
    if (isBefore) at += change.new.length - change.old.length;
    else if (change.offset < at + length || change.offset < at) return undefined;
  }
  return at;
}

/**
 * Where a correction goes in the present text: its field must say what it said on the proof with nothing changed since
 * but by corrections. `undefined` when anything else was changed there; `found` is what stands at the place then.
 */
export function presentPlace({
  correction,
  proofArticle,
  article,
  applied,
}: {
  correction: Pick<CorrectionRecord, 'place' | 'old' | 'proof'>;
  /** The article on the proof the correction was asked on, and as it is now. */
  proofArticle: Article;
  article: Article;
  applied: readonly AppliedChange[];
}): { offset: number; found?: undefined } | { offset?: undefined; found: string } {
  const { field, offset } = correction.place;
  const since = applied.filter((change) => change.proof >= correction.proof && change.field === field);
  const present = fieldText(article, field) ?? '';
  const expected = since.reduce<Article | undefined>(
    (text, change) => text && replaceInField(text, change),
    proofArticle,
  );
  const moved = movedOffset({ field, offset, length: correction.old.length }, since);
  const isAsExpected = expected !== undefined && fieldText(expected, field) === present;
  if (isAsExpected && moved !== undefined && present.startsWith(correction.old, moved))
    return { offset: moved };
  return { found: present.slice(offset, offset + Math.max(correction.old.length, 12)) };
}
