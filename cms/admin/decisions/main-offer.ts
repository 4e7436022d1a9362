import type { Offer } from '../../editorial/transition.ts';

/** Decisions that take something back or end a road: never the button that stands out. */
const TAKE_BACK: ReadonlySet<string> = new Set([
  'takeOutOfIssue',
  'returnForRevision',
  'reject',
  'withdraw',
  'reopen',
  'correct',
]);

/** The name of the offer whose button stands out: the first one that leads onwards. */
export function mainOffer(offers: readonly Pick<Offer, 'name'>[]): string | undefined {
  return offers.find((offer) => !TAKE_BACK.has(offer.name))?.name;
}
