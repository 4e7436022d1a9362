import type { Role } from '../../editorial/roles.ts';
import type { SubjectDescription } from '../../operations/describe-subject.ts';

/** `GET /api/<collection>/<id>/decisions`. `hash` is absent while the text is not whole: see `problems`. */
export type DecisionState = SubjectDescription;

/** A taken decision as it is told. */
export type DecisionRow = DecisionState['decisions'][number];

/** `POST /api/<collection>/<id>/decisions`: the hash and revision are those of the text that was shown. */
export type DecisionRequest = {
  decision: string;
  role?: Role;
  hash: string;
  revision: number;
  opinion?: string;
  attachment?: { name: string };
  issue?: string;
  /** 代: the person who delegated. */
  onBehalfOf?: string;
  password?: string;
  idempotencyKey: string;
};

export type DecisionCollection = 'articles' | 'issues';

/** Where the decisions of a document are read and taken. */
export function decisionsUrl(collection: DecisionCollection, id: string): string {
  return `/api/${collection}/${encodeURIComponent(id)}/decisions`;
}
