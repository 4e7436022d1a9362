import { ARTICLE_TABLE, ISSUE_TABLE } from '../../helpers/decision-table.ts';

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

/** Who reads a manuscript: everybody who works on the issue, and the contributor whose own it is. */
export const ARTICLE_READERS = 'cEDZPT';
/** Who reads an issue: the people who work on it. Nothing there is for contributors, administrator or auditor. */
export const ISSUE_READERS = 'EDZPT';

const EDIT_ARTICLE: May = {
  draft: 'cE',
  returned: 'cE',
  submitted: 'E',
  firstReview: 'E',
  secondReview: 'ED',
  finalReview: 'EDZ',
  accepted: 'EDZ',
  placed: 'EDZ',
};
const EDIT_ISSUE: May = {
  planned: 'EDZT',
  assembled: 'EDZT',
  firstProof: 'EDZT',
  secondProof: 'EDZT',
  thirdProof: 'EDZT',
  readThrough: 'EDZT',
  corrected: 'EDZT',
};

const only = ({ id }: Target) => `?where[id][equals]=${id}&depth=0`;
const ID = ({ id }: Target) => `/${id}`;

const lists = (door: string, may: May): Row[] => {
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
const reading = (slug: string, may: May): Row[] => [
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

const ACCESS = (slug: string): Row => ({
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
const decide = (slug: string, name: string, may: May): Row => ({
  door: `post /${slug}/:id/decisions`,
  does: name,
  at: ({ id }) => `/${id}/decisions`,
  body: (target) => decision(name, target),
  allowed: 'writes',
  may,
  ...(REVIEWS.includes(name) ? { notOwn: true } : {}),
});

const patch = (slug: string, does: string, may: May, fields: (target: Target) => object): Row => ({
  door: `patch /${slug}/:id`,
  does,
  at: ID,
  body: (target) => ({ revision: target.revision, ...fields(target) }),
  allowed: 'writes',
  may,
});

const forge = (slug: string, may: May, field: string, value: (target: Target) => unknown): Row => ({
  ...patch(slug, `forge ${field}`, may, (target) => ({ [field]: value(target) })),
  allowed: 'keeps',
  keeps: [field],
});

/** Writes that nobody may make from here. */
const refusedEdits = (slug: string): Row[] => [
  { ...patch(slug, 'save without a revision', '', () => ({})), body: () => ({ title: '改' }) },
  patch(slug, 'save from an old revision', '', () => ({ title: '改', revision: 0 })),
];
const staleDecision = (slug: string, name: string): Row => ({
  ...decide(slug, name, ''),
  does: `${name} on another text`,
  body: (target) => ({ ...decision(name, target), hash: 'f'.repeat(64) }),
});

const assign = (slug: string, may: May): Row => ({
  door: `post /${slug}/:id/assignment`,
  does: 'set a due date',
  at: ({ id }) => `/${id}/assignment`,
  body: ({ state }) => ({ stage: state === 'frozen' ? 'placed' : state, dueOn: '2026-12-01' }),
  allowed: 'writes',
  may,
});

/** Manuscripts, for each of their states, and `frozen`: placed in an issue that is signed off. */
export const ARTICLE_ROWS: readonly Row[] = [
  ...reading('articles', ARTICLE_READERS),
  {
    door: 'get /articles/:id/intake',
    does: 'where it came from',
    at: ({ id }) => `/${id}/intake`,
    allowed: 'answers',
    may: ARTICLE_READERS,
  },
  {
    door: 'get /articles/:id/original',
    does: 'its file, of which there is none',
    at: ({ id }) => `/${id}/original`,
    allowed: 'answers',
    may: '',
  },
  ACCESS('articles'),
  patch('articles', 'save title', EDIT_ARTICLE, ({ canary }) => ({ title: `${canary}改` })),
  patch('articles', 'save byline', EDIT_ARTICLE, () => ({
    byline: [{ kind: 'person', name: '方知禾', role: 'author' }],
  })),
  patch('articles', 'save note', EDIT_ARTICLE, () => ({ authorNote: '（作者系读书会成员）' })),
  forge('articles', EDIT_ARTICLE, 'stage', () => 'published'),
  forge('articles', EDIT_ARTICLE, 'contributor', ({ somebody }) => somebody),
  forge('articles', EDIT_ARTICLE, 'createdAt', () => '1999-01-01T00:00:00.000Z'),
  forge('articles', EDIT_ARTICLE, 'id', () => 'another'),
  ...refusedEdits('articles'),
  ...Object.entries(ARTICLE_TABLE).map(([name, at]) => decide('articles', name, ofOwn(at))),
  {
    door: 'get /articles/:id/texts',
    does: 'its earlier texts',
    at: ({ id }) => `/${id}/texts`,
    allowed: 'answers',
    may: ARTICLE_READERS,
  },
  {
    door: 'get /articles/:id/texts/compare',
    does: 'compare texts',
    at: ({ id, revision }) => `/${id}/texts/compare?from=revision:${revision}&to=revision:${revision}`,
    allowed: 'answers',
    may: ARTICLE_READERS,
  },
  {
    door: 'post /articles/:id/texts/restore',
    does: 'put an earlier text back',
    at: ({ id }) => `/${id}/texts/restore`,
    body: ({ revision }) => ({ text: `revision:${revision}`, revision }),
    allowed: 'writes',
    may: EDIT_ARTICLE,
  },
  {
    door: 'post /articles/:id/intake',
    does: 'read its file again, of which there is none',
    at: ({ id }) => `/${id}/intake`,
    body: () => ({}),
    allowed: 'writes',
    may: '',
  },
  assign('articles', {
    draft: 'DZT',
    submitted: 'DZT',
    firstReview: 'DZT',
    secondReview: 'DZT',
    finalReview: 'DZT',
    accepted: 'DZT',
    returned: 'DZT',
  }),
  staleDecision('articles', 'passFinalReview'),
  staleDecision('articles', 'submit'),
];

// In the table of decisions a contributor is always at their own manuscript.
function ofOwn(at: Readonly<Record<string, string>>): May {
  return Object.fromEntries(Object.entries(at).map(([state, letters]) => [state, letters.replace('C', 'c')]));
}

/** Issues, for each of their states. 出刊 is taken by the publish command only. */
export const ISSUE_ROWS: readonly Row[] = [
  ...reading('issues', ISSUE_READERS),
  ACCESS('issues'),
  patch('issues', 'save date', EDIT_ISSUE, () => ({ publishedOn: '2026-03-16' })),
  forge('issues', EDIT_ISSUE, 'stage', () => 'published'),
  forge('issues', EDIT_ISSUE, 'createdAt', () => '1999-01-01T00:00:00.000Z'),
  forge('issues', EDIT_ISSUE, 'id', () => 'another'),
  ...refusedEdits('issues'),
  ...Object.entries(ISSUE_TABLE).map(([name, at]) => decide('issues', name, name === 'publish' ? '' : at)),
  assign('issues', {
    planned: 'DZT',
    assembled: 'DZT',
    firstProof: 'DZT',
    secondProof: 'DZT',
    thirdProof: 'DZT',
    readThrough: 'DZT',
    signedOff: 'DZT',
    released: 'DZT',
    corrected: 'DZT',
  }),
  staleDecision('issues', 'signOff'),
];

const make = (slug: string, may: May, body: object): Row => ({
  door: `post /${slug}`,
  does: 'make',
  body: () => body,
  allowed: 'writes',
  may,
});
const formWith = (field: string, name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => {
  const form = new FormData();
  form.append('_payload', JSON.stringify({ alt: '一张图' }));
  form.append(field, new File([content], name, { type }));
  return form;
};
/** The smallest PNG there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);
const plain = (slug: string, may: May): Row[] => [
  ...lists(`get /${slug}`, may),
  { door: `get /${slug}/count`, does: 'count', at: only, allowed: 'counts', may },
  { door: `get /${slug}/:id`, does: 'read', at: ID, allowed: 'shows', may },
  ACCESS(slug),
];

/** What has no states: lists, accounts, pictures, records. `own` is the account itself, or who uploaded. */
export const OTHER_ROWS: Readonly<Record<string, readonly Row[]>> = {
  inbox: [{ door: 'get /inbox', does: 'what waits for me', allowed: 'answers', may: 'CEDZPTAU' }],
  articles: [
    {
      door: 'post /articles/intake',
      does: 'take a manuscript in',
      form: () =>
        formWith('files', '来稿.txt', '读书札记\n\n每周三下午，六个人围着一张桌子读书。', 'text/plain'),
      allowed: 'writes',
      may: 'CEDZ',
    },
    make('articles', 'CEDZ', { title: '新稿', kind: 'article' }),
  ],
  issues: [
    make('issues', 'DZ', {
      title: 'jlxx',
      titleName: '江岚机关学习',
      year: 2031,
      issueNumber: '9',
      publicationKind: 'internal',
      frequency: 'monthly',
      publishedOn: '2031-09-15',
      design: 'journal',
      trimSize: { width: 210, height: 285 },
    }),
  ],
  columns: [
    ...plain('columns', 'CEDZPTAU'),
    make('columns', 'EDZ', { name: '新栏目', slug: 'new-column' }),
    patch('columns', 'save', 'DZ', () => ({ description: '学理' })),
  ],
  people: [
    ...plain('people', ISSUE_READERS),
    make('people', 'EDZ', { name: '方知禾', kind: 'person' }),
    patch('people', 'save', 'EDZ', () => ({ affiliation: '省直机关工委' })),
  ],
  media: [
    ...plain('media', ARTICLE_READERS),
    {
      door: 'post /media',
      does: 'upload',
      form: () => formWith('file', 'a.png', new Uint8Array(PNG), 'image/png'),
      allowed: 'writes',
      may: 'CEDZT',
    },
    {
      door: 'get /media/file/:filename',
      does: 'the file',
      at: ({ hash }) => `/${hash}.png`,
      allowed: 'answers',
      may: ARTICLE_READERS,
    },
    patch('media', 'save words', 'EDZ', () => ({ alt: '新的说明' })),
    {
      ...patch('media', 'forge hash', 'EDZ', () => ({ sha256: 'f'.repeat(64) })),
      allowed: 'keeps',
      keeps: ['sha256'],
    },
  ],
  users: [
    ...plain('users', 'AEDZPTcu'),
    make('users', 'A', {
      name: '新人',
      email: 'new@kanxing.example',
      password: 'Correct-Horse-29',
      roles: ['proofreader'],
    }),
    {
      ...patch('users', 'raise oneself', 'cedzptu', () => ({ roles: ['editorInChief'], active: true })),
      allowed: 'keeps',
      keeps: ['roles'],
      silentOn: 'AZ',
    },
    {
      door: 'post /users/unlock',
      does: 'unlock',
      body: ({ hash }) => ({ email: hash }),
      allowed: 'answers',
      may: 'A',
    },
    { door: 'get /users/me', does: 'who am I', allowed: 'answers', may: '-CEDZPTAU' },
    {
      door: 'post /users/login',
      does: 'sign in with a wrong password',
      body: () => ({ email: 'x@y.example', password: 'wrong-wrong' }),
      allowed: 'answers',
      may: '',
    },
    {
      door: 'post /users/logout',
      does: 'sign out',
      body: () => ({}),
      allowed: 'answers',
      silentOn: '-',
      may: 'CEDZPTAU',
    },
    {
      door: 'post /users/refresh-token',
      does: 'go on',
      body: () => ({}),
      allowed: 'answers',
      may: 'CEDZPTAU',
    },
  ],
  delegations: [
    { door: 'get /delegations/mine', does: 'my delegations', allowed: 'answers', may: 'CEDZPTAU' },
    {
      door: 'post /delegations/give',
      does: 'delegate to a contributor',
      body: ({ somebody }) => ({
        delegate: somebody,
        startsOn: '2031-01-01',
        endsOn: '2031-01-02',
        reason: '出差',
      }),
      allowed: 'writes',
      may: 'C',
    },
    {
      door: 'post /delegations/:id/revoke',
      does: 'revoke what is not there',
      at: () => '/x/revoke',
      body: () => ({}),
      allowed: 'writes',
      may: '',
    },
  ],
  'payload-locked-documents': [
    { door: 'get /payload-locked-documents', does: 'who has what open', allowed: 'answers', may: 'CEDZPTAU' },
    {
      door: 'get /payload-locked-documents/:id',
      does: 'one of them',
      at: () => '/x',
      allowed: 'answers',
      may: '',
    },
    {
      door: 'patch /payload-locked-documents/:id',
      does: 'take one over',
      at: () => '/x',
      body: () => ({}),
      allowed: 'writes',
      may: '',
    },
    {
      door: 'delete /payload-locked-documents/:id',
      does: 'let one go',
      at: () => '/x',
      allowed: 'writes',
      may: '',
    },
  ],
  'payload-preferences': [
    { door: 'get /payload-preferences', does: 'own widths of lists', allowed: 'answers', may: 'CEDZPTAU' },
    {
      door: 'get /payload-preferences/:key',
      does: 'one of them',
      at: () => '/x',
      allowed: 'answers',
      may: '-CEDZPTAU',
    },
    {
      door: 'post /payload-preferences/:key',
      does: 'keep one',
      at: () => '/x',
      body: () => ({ value: { a: 1 } }),
      allowed: 'writes',
      may: 'CEDZPTAU',
    },
  ],
  access: [{ door: 'get /access', does: 'what may I', allowed: 'answers', may: '-CEDZPTAU' }],
  decisions: plain('decisions', 'EDZTU'),
  'audit-log': plain('audit-log', 'U'),
};
