/** The kinds of rows: how one operation is asked for, and what shows that it was allowed. */
/** A document under the table: what a row may put into its address and its body. */
export type Target = {
  id: string;
  state: string;
  /** A word that stands in it and nowhere else. */
  canary: string;
  revision: number;
  hash: string;
  /** The id of one stored version. */
  version: string;
  /** An issue that still takes articles, and some other account. */
  openIssue: string;
  somebody: string;
  /** The rows of an issue as its desk sends them. */
  rows?: { id: string; articles: string[] }[];
};

/** Letters of who may（subjects.ts）, the same at every state or state by state; states left out are for nobody. */
export type May = string | Readonly<Record<string, string>>;

/**
 * One operation. What shows that it was allowed: `shows` the answer holds the target's canary · `counts` exactly one ·
 * `writes` answered as done · `keeps` answered as done, and the named fields are as before · `answers` answered at all.
 * Who may not is refused with 401, 403, 404, 409 or 428, or finds nothing, and sees no canary unless they may read.
 */
export type Row = {
  door: string;
  /** What follows the fixed beginning of the door's path: ids, and what stands after the question mark. */
  at?: (target: Target) => string;
  body?: (target: Target) => object;
  does: string;
  allowed: 'shows' | 'counts' | 'writes' | 'keeps' | 'answers';
  keeps?: readonly string[];
  may: May;
  /** Nobody may on a text of their own（三审制）. */
  notOwn?: true;
  form?: (target: Target) => FormData;
  /** Of whom the row says nothing. */
  silentOn?: string;
};

export const only = ({ id }: Target) => `?where[id][equals]=${id}&depth=0`;
export const ID = ({ id }: Target) => `/${id}`;

export const lists = (door: string, may: May): Row[] => {
  const rows: [does: string, more: string][] = [
    ['list', ''],
    ['list of drafts', '&draft=true'],
    ['list with deleted', '&trash=true'],
    ['list in all languages', '&locale=*&fallback-locale=none'],
    ['list without pages', '&limit=0&pagination=false'],
    ['list populated', '&depth=9'],
    ['list sorted', '&sort=-createdAt'],
    ['list of one field', '&select[title]=true&select[label]=true&select[headline]=true'],
    ['list by an or', '&where[or][0][id][exists]=true'],
  ];
  return rows.map(([does, more]) => ({
    door,
    does,
    at: (target) => only(target) + more,
    allowed: more.startsWith('&select') ? 'counts' : 'shows',
    may,
  }));
};

/** Reading documents with versions, as every door of the collection lets them be read. */
export const reading = (slug: string, may: May): Row[] => [
  ...lists(`get /${slug}`, may),
  { door: `get /${slug}/count`, does: 'count', at: only, allowed: 'counts', may },
  { door: `get /${slug}/:id`, does: 'read', at: ID, allowed: 'shows', may },
  {
    door: `get /${slug}/:id`,
    does: 'read deep',
    at: ({ id }) => `/${id}?depth=9&draft=true`,
    allowed: 'shows',
    may,
  },
  {
    door: `get /${slug}/versions`,
    does: 'versions',
    at: ({ id }) => `?where[parent][equals]=${id}&depth=0`,
    allowed: 'shows',
    may,
  },
  {
    door: `get /${slug}/versions/:id`,
    does: 'one version',
    at: ({ version }) => `/${version}?depth=0`,
    allowed: 'shows',
    may,
  },
  {
    door: `get /${slug}/:id/decisions`,
    does: 'record of decisions',
    at: ({ id }) => `/${id}/decisions`,
    allowed: 'answers',
    may,
  },
];

export const ACCESS = (slug: string): Row => ({
  door: `post /${slug}/access/:id?`,
  does: 'what may I',
  at: ID,
  body: () => ({}),
  allowed: 'answers',
  may: '-CEDZPTAU',
});

const decision = (name: string, { hash, revision, openIssue }: Target) => ({
  decision: name,
  hash,
  revision,
  opinion: '意见。',
  attachment: { name: '1 号' },
  ...(name === 'placeInIssue' ? { issue: openIssue } : {}),
});

const REVIEWS = ['passFirstReview', 'passSecondReview', 'passFinalReview'];
export const decide = (slug: string, name: string, may: May): Row => ({
  door: `post /${slug}/:id/decisions`,
  does: name,
  at: ({ id }) => `/${id}/decisions`,
  body: (target) => decision(name, target),
  allowed: 'writes',
  may,
  ...(REVIEWS.includes(name) ? { notOwn: true } : {}),
});

export const patch = (slug: string, does: string, may: May, fields: (target: Target) => object): Row => ({
  door: `patch /${slug}/:id`,
  does,
  at: ID,
  body: (target) => ({ revision: target.revision, ...fields(target) }),
  allowed: 'writes',
  may,
});

export const forge = (slug: string, may: May, field: string, value: (target: Target) => unknown): Row => ({
  ...patch(slug, `forge ${field}`, may, (target) => ({ [field]: value(target) })),
  allowed: 'keeps',
  keeps: [field],
});

/** Writes that nobody may make from here. */
export const refusedEdits = (slug: string): Row[] => [
  { ...patch(slug, 'save without a revision', '', () => ({})), body: () => ({ title: '改' }) },
  patch(slug, 'save from an old revision', '', () => ({ title: '改', revision: 0 })),
];
export const staleDecision = (slug: string, name: string): Row => ({
  ...decide(slug, name, ''),
  does: `${name} on another text`,
  body: (target) => ({ ...decision(name, target), hash: 'f'.repeat(64) }),
});

export const assign = (slug: string, may: May): Row => ({
  door: `post /${slug}/:id/assignment`,
  does: 'set a due date',
  at: ({ id }) => `/${id}/assignment`,
  body: ({ state }) => ({ stage: state === 'frozen' ? 'placed' : state, dueOn: '2026-12-01' }),
  allowed: 'writes',
  may,
});
