import { type Article, article as articleSchema } from '../../../content/model/article.ts';
import { plainText } from '../../../content/model/inline.ts';
import type { LineAddress } from '../../../content/model/line-address.ts';
import type { Problem } from '../../../content/model/problem.ts';
import type { Actor } from '../machine.ts';
import { mayDecide, type Role } from '../roles.ts';
import { ISSUE_STAGES, type IssueStage, isFrozen } from '../states.ts';
import { CORRECTION_ASKERS, PROOFING_STAGES } from './acts.ts';
import { BORDER_WORDS, type Border } from './border.ts';
import { paragraphAt, paragraphField } from './change-border.ts';
import type { CorrectionEvent, CorrectionPlace } from './events.ts';
import { fieldText, replaceInField } from './field-text.ts';
import { fieldPlace, type MarkedPlace, shownPlace } from './place.ts';
import type { CorrectionBook } from './record.ts';
import { correctionRefusals as refusals } from './refusals.ts';
import { hasText } from './replay.ts';
import type { Weight } from './substance.ts';
import { refuseLightKind, weighIn } from './weigh-in.ts';
import { type CorrectionKind, OPEN_STATES } from './words.ts';

/**
 * What somebody asks for: at a place of the latest proof, `old` → `new`. Both empty: an instruction for the page; with
 * `border`: 另起段 at the place, 接排 of the paragraph there.
 */
export type CorrectionWish = {
  article: string;
  proof: number;
  place: MarkedPlace;
  old: string;
  new: string;
  kind: CorrectionKind;
  border?: Border;
  reason?: string;
};

/** Everything a wish is judged on. */
export type AskSituation = {
  actor: Actor;
  issue: { label: string; stage: IssueStage };
  latestProof: number;
  /** The article as it stands on the latest proof; absent when the proof has no such article. */
  article: Article | undefined;
  lines: readonly LineAddress[];
  book: CorrectionBook;
};

type Asked =
  | { event: Omit<CorrectionEvent, 'seq'>; problem?: undefined }
  | { event?: undefined; problem: Problem };

/** The role in which a person may ask now, or why they may not. */
export function grantAsking({
  actor,
  issue,
}: Pick<AskSituation, 'actor' | 'issue'>):
  | { role: Role; problem?: undefined }
  | { role?: undefined; problem: Problem } {
  const role = mayDecide(actor.roles)
    ? CORRECTION_ASKERS.find((item) => actor.roles.includes(item))
    : undefined;
  if (!role) return { problem: refusals.role(actor.name, '提校改', CORRECTION_ASKERS) };
  if (PROOFING_STAGES.includes(issue.stage)) return { role };
  const stage = ISSUE_STAGES[issue.stage];
  return {
    problem: isFrozen(issue.stage) ? refusals.frozen(issue.label, stage) : refusals.stage(issue.label, stage),
  };
}

/** Judges a wish: the event to append, or the one reason against it. */
export function judgeAsk(situation: AskSituation, asked: CorrectionWish): Asked {
  const wish = asked.border ? { ...asked, ...BORDER_WORDS[asked.border] } : asked;
  const { article, latestProof, actor } = situation;
  const { role, problem } = grantAsking(situation);
  if (problem) return { problem };
  if (wish.proof !== latestProof) return { problem: refusals.notLatestProof(wish.proof, latestProof) };
  if (!article) return { problem: refusals.articleUnknown(wish.proof) };
  const found = findChange(article, wish);
  if (found.problem) return { problem: found.problem };
  const refused = refuseWish(situation, wish, found);
  if (refused) return { problem: refused };
  const place = shownPlace(article, found.place, situation.lines);
  return {
    event: {
      ...eventOf(wish, situation.book, place, found.weight),
      role,
      actor: { id: actor.id, name: actor.name },
    },
  };
}

function eventOf(
  wish: CorrectionWish,
  { corrections }: CorrectionBook,
  place: CorrectionPlace,
  { signs }: Weight,
) {
  const { article, proof, kind, old, new: added, reason } = wish;
  return {
    act: 'ask' as const,
    correction: corrections.length + 1,
    article,
    proof,
    kind,
    place,
    ...(old ? { oldText: old } : {}),
    ...(added ? { newText: added } : {}),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
    ...(signs.length > 0 ? { signs } : {}),
  };
}

type Change =
  | { place: { field: string; offset: number }; weight: Weight; problem?: undefined }
  | { place?: undefined; weight?: undefined; problem: Problem };

function findChange(article: Article, wish: CorrectionWish): Change {
  if (wish.border) return findBorder(article, { ...wish, border: wish.border });
  const place = fieldPlace(article, wish.place, wish.old === '');
  const text = place && fieldText(article, place.field);
  if (!place || text === undefined || place.offset > text.length) return { problem: refusals.placeUnknown() };
  if (!text.startsWith(wish.old, place.offset)) {
    const found = text.slice(place.offset, place.offset + wish.old.length);
    return { problem: refusals.textDiffers(found, wish.old) };
  }
  const changed = replaceInField(article, { ...place, old: wish.old, new: wish.new });
  if (!changed || !articleSchema.safeParse(changed).success) return { problem: refusals.notFitting() };
  return { place, weight: weighIn(article, changed, place.field, wish) };
}

// 接排 is asked for in the paragraph that is joined on; the border is the end of the one before it.
function findBorder(article: Article, wish: CorrectionWish & { border: Border }): Change {
  const marked = fieldPlace(article, wish.place, wish.border === 'newParagraph');
  const found = marked && paragraphAt(article, marked.field);
  const place = wish.border === 'runOn' ? found && endBefore(found) : marked;
  const changed = place && replaceInField(article, { ...place, old: wish.old, new: wish.new });
  if (!changed || !articleSchema.safeParse(changed).success)
    return { problem: refusals.noBorder(wish.border) };
  return { place, weight: weighIn(article, changed, place.field, wish) };
}

function endBefore({ list, index, before }: NonNullable<ReturnType<typeof paragraphAt>>) {
  if (!before) return undefined;
  return { field: paragraphField({ list, index: index - 1 }), offset: plainText(before.content).length };
}

function refuseWish(
  { book }: AskSituation,
  wish: CorrectionWish,
  { place, weight }: { place: { field: string; offset: number }; weight: Weight },
): Problem | undefined {
  const isInstruction = !hasText(wish);
  if (isInstruction && wish.kind === 'layout')
    return wish.reason?.trim() ? undefined : refusals.noReason('版式要求');
  if (wish.old === wish.new) return refusals.empty();
  return overlapping(book, wish, place) ?? refuseLightKind(wish.kind, weight);
}

function overlapping(
  { corrections }: CorrectionBook,
  { article, proof, old }: CorrectionWish,
  { field, offset }: { field: string; offset: number },
): Problem | undefined {
  const other = corrections.find((item) => {
    const isNear = item.article === article && item.proof === proof && item.place.field === field;
    const [from, to] = [item.place.offset, item.place.offset + item.old.length];
    const isSamePoint = from === offset && to === offset + old.length;
    return (
      isNear &&
      OPEN_STATES.includes(item.state) &&
      hasText(item) &&
      (isSamePoint || (from < offset + old.length && offset < to))
    );
  });
  return other && refusals.overlaps(other);
}
