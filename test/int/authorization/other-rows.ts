import { ACCESS, ID, lists, type May, only, patch, type Row, type Target } from './row.ts';
import { ARTICLE_READERS, ISSUE_READERS } from './table.ts';

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

/** Who delegates in a role: whoever has it. */
const OF_THE_ROLE: May = { E: 'E', D: 'D', Z: 'Z', P: 'P', T: 'T' };
const delegate = (whom: string, may: May, to: (target: Target) => string): Row => ({
  door: 'post /delegations/give',
  does: `delegate ${whom}`,
  body: (target) => ({
    ...{ delegate: to(target), startsOn: '2031-01-01', endsOn: '2031-01-02' },
    reason: '出差',
  }),
  allowed: 'writes',
  may,
});

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
  forms: [
    ...['proof', 'page'].map(
      (kind): Row => ({
        door: `get /articles/:id/preview/${kind}`,
        does: `its ${kind} to look at`,
        at: ({ id }) => `/${id}/preview/${kind}`,
        allowed: 'answers',
        may: ISSUE_READERS,
      }),
    ),
    {
      door: 'post /issues/:id/measure',
      does: 'measure its articles',
      at: ({ openIssue }) => `/${openIssue}/measure`,
      body: () => ({}),
      allowed: 'answers',
      may: ISSUE_READERS,
    },
    {
      door: 'get /articles/:id/papers/review',
      does: '审稿单',
      at: ({ id }) => `/${id}/papers/review`,
      allowed: 'answers',
      may: ISSUE_READERS,
    },
    {
      door: 'get /issues/:id/papers/issue',
      does: '发稿单',
      at: ({ openIssue }) => `/${openIssue}/papers/issue`,
      allowed: 'answers',
      may: ISSUE_READERS,
    },
    {
      door: 'get /issues/:id/papers/press',
      does: '付印单',
      at: ({ openIssue }) => `/${openIssue}/papers/press`,
      allowed: 'answers',
      may: ISSUE_READERS,
    },
    {
      door: 'get /issues/:id/papers/proof/:number',
      does: '校对单 of no proof',
      at: ({ openIssue }) => `/${openIssue}/papers/proof/99`,
      allowed: 'answers',
      may: '',
    },
  ],
  originals: [
    {
      door: 'get /articles/:id/original',
      does: 'the file it was made of',
      at: ({ id }) => `/${id}/original`,
      allowed: 'shows',
      may: ARTICLE_READERS,
    },
    {
      door: 'post /articles/:id/intake',
      does: 'read its file again',
      at: ({ id }) => `/${id}/intake`,
      body: () => ({}),
      allowed: 'writes',
      may: 'cEDZ',
    },
  ],
  notices: [
    { door: 'get /notices/mine', does: 'what I am told', allowed: 'answers', may: 'CEDZPTAU' },
    {
      door: 'post /notices/read',
      does: 'I have read it',
      body: () => ({}),
      allowed: 'writes',
      may: 'CEDZPTAU',
    },
  ],
  delegations: [
    { door: 'get /delegations/mine', does: 'my delegations', allowed: 'answers', may: 'CEDZPTAU' },
    // The state is the letter of a role, `somebody` a colleague who has it too, the delegation one between two of them.
    delegate('to a colleague', OF_THE_ROLE, ({ somebody }) => somebody),
    delegate('to a contributor', '', ({ hash }) => hash),
    {
      door: 'post /delegations/:id/revoke',
      does: 'revoke it',
      at: ({ id }) => `/${id}/revoke`,
      body: () => ({}),
      allowed: 'writes',
      may: 'cedzptau',
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
  'audit-log': [
    ...plain('audit-log', 'U'),
    { door: 'get /audit-log/state', does: 'whether the chain is whole', allowed: 'answers', may: 'U' },
    { door: 'get /audit-log/csv', does: 'the log as a file', allowed: 'answers', may: 'U' },
  ],
};
