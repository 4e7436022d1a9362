import type { Article } from '../../../content/model/article.ts';
import { authorNames } from '../../../content/model/byline.ts';
import type { Problem } from '../../../content/model/problem.ts';
import { borderOf } from './border.ts';
import { fieldText } from './field-text.ts';
import { correctionRefusals as refusals } from './refusals.ts';
import { type Weight, weighChange } from './substance.ts';
import { type CorrectionKind, isLighter } from './words.ts';

/** The weight of a change from one text of an article to another in one field. A border changes no character. */
export function weighIn(
  before: Article,
  after: Article,
  field: string,
  { old, new: added }: { old: string; new: string },
): Weight {
  if (borderOf({ old, new: added })) return { lightest: 'layout', reasons: [], signs: [] };
  const texts = { before: fieldText(before, field) ?? '', after: fieldText(after, field) ?? '' };
  return weighChange({ field, ...texts, old, new: added, names: namesIn(before) });
}

/** The names an article rests on: its authors, its speakers and those it quotes. */
export function namesIn({ byline, body }: Article): string[] {
  const inBody = body.flatMap((block) => {
    if (block.type === 'dialogue') return [block.speaker];
    return block.type === 'pullQuote' && block.attribution ? [block.attribution.name] : [];
  });
  return [...new Set([...authorNames(byline), ...inBody])];
}

/** Why a change may not go under this kind; `undefined` when it may. A heavier kind than needed is never refused. */
export function refuseLightKind(kind: CorrectionKind, { lightest, reasons }: Weight): Problem | undefined {
  if (!isLighter(kind, lightest)) return undefined;
  const why = reasons.map(({ label }) => label).join('、') || '改的不只是标点或空格';
  return refusals.tooLight(kind, lightest, why);
}
