import {
  type CorrectionBook,
  type CorrectionEvent,
  foldCorrections,
} from '../../../../../cms/editorial/index.ts';

type Step = Partial<CorrectionEvent> & Pick<CorrectionEvent, 'act'>;

/** Events from short steps: of the article `a1`, on proof 1, by somebody, unless said otherwise. */
export function eventsOf(steps: readonly Step[]): CorrectionEvent[] {
  return steps.map((step, index) => ({
    seq: index + 1,
    correction: 1,
    article: 'a1',
    role: 'proofreader',
    actor: { id: step.act, name: step.act },
    proof: 1,
    ...(step.act === 'ask' ? { kind: 'wording' as const } : {}),
    ...step,
  }));
}

/** The book such steps add up to. */
export function bookOf(steps: readonly Step[]): CorrectionBook {
  return foldCorrections(eventsOf(steps));
}

/** A wish at a place of the body's first paragraph. */
export function ask(correction: number, offset: number, oldText: string, newText: string): Step {
  return { act: 'ask', correction, place: { field: 'body[0].content', offset }, oldText, newText };
}
