import type { May, Row, Target } from './row.ts';

/** Who reads proofs and corrections: whoever reads the issue. */
const READERS = 'EDZPT';

/** From 齐稿 on the issue of the table has one proof; before it there is none to be told. */
const ON_PROOF: May = Object.fromEntries(
  [
    ...['assembled', 'firstProof', 'secondProof', 'thirdProof', 'readThrough', 'signedOff', 'released'],
    ...['published', 'corrected'],
  ].map((stage) => [stage, READERS]),
);

/** The key the table's proof was made with: asked again with it, nothing is set anew. */
export const proofKey = ({ id }: Pick<Target, 'id'>) => `proof:${id}`;

const KEY = 'a-request-of-the-table';

function below(door: string, does: string, may: May, more: Partial<Row> = {}): Row {
  const at = ({ id }: Target) =>
    door
      .replace(/^\w+ \/issues\/:id/, `/${id}`)
      .replace(':number', '1')
      .replace(':act', 'agree');
  return { door, does, at, allowed: 'answers', may, ...more };
}

/**
 * Proofs and corrections of an issue. What needs more than an issue to be allowed（a second proof, an article on it, a
 * correction that was asked for）is refused to everybody here; who may it then is the table of acts.
 */
export const PROOF_ROWS: readonly Row[] = [
  below('get /issues/:id/proofs', 'list of proofs', READERS),
  below('post /issues/:id/proofs', 'make a proof', ON_PROOF, {
    body: (target) => ({ idempotencyKey: proofKey(target) }),
  }),
  below('get /issues/:id/proofs/:number/pdf', 'PDF of a proof', ON_PROOF),
  below('get /issues/:id/proofs/:number/lines', 'lines of a proof', ON_PROOF),
  below('get /issues/:id/proofs/:number/compare', 'compare the first proof', ''),
  below('post /issues/:id/proofs/:number/accept', 'accept changes of the first proof', '', {
    body: () => ({ article: 'nowhere', hash: 'f'.repeat(64), reason: '有意改的。', idempotencyKey: KEY }),
  }),
  below('get /issues/:id/corrections', 'list of corrections', READERS),
  below('post /issues/:id/corrections', 'ask on an article that is not there', '', {
    body: () => ({
      ...{ article: 'nowhere', proof: 1, place: { path: 'title', offset: 0 } },
      ...{ old: '一', new: '两', kind: 'wording', idempotencyKey: KEY },
    }),
  }),
  below('post /issues/:id/corrections/:number/:act', 'agree to nothing', '', {
    body: () => ({ state: 'asked', idempotencyKey: KEY }),
  }),
];
