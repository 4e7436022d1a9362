import { ARTICLE_TABLE, ISSUE_TABLE } from '../../helpers/decision-table.ts';
import { PROOF_ROWS } from './proof-rows.ts';
import {
  ACCESS,
  assign,
  decide,
  forge,
  type May,
  patch,
  type Row,
  reading,
  refusedEdits,
  staleDecision,
} from './row.ts';

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

/** Manuscripts, for each of their states（改入校改 is recorded by the operation only）, and `frozen`: placed in an issue that is signed off. */
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
  ...Object.entries(ARTICLE_TABLE).map(([name, at]) =>
    decide('articles', name, name === 'applyCorrection' ? '' : ofOwn(at)),
  ),
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
  present('articles', ARTICLE_READERS),
  staleDecision('articles', 'passFinalReview'),
  staleDecision('articles', 'submit'),
];

function present(slug: 'articles' | 'issues', may: May): Row {
  return {
    door: `post /${slug}/:id/presence`,
    does: 'tell that the form is open, hear who else has it open',
    at: ({ id }) => `/${id}/presence`,
    body: () => ({ isOpen: true, isEditing: false }),
    allowed: 'answers',
    may,
  };
}

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
  present('issues', ISSUE_READERS),
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
  ...PROOF_ROWS,
  {
    door: 'get /issues/:id/desk',
    does: 'its desk',
    at: ({ id }) => `/${id}/desk`,
    allowed: 'answers',
    may: ISSUE_READERS,
  },
  {
    door: 'post /issues/:id/arrangement',
    does: 'arrange it',
    at: ({ id }) => `/${id}/arrangement`,
    body: ({ revision, rows }) => ({ revision, rows }),
    allowed: 'writes',
    may: EDIT_ISSUE,
  },
  {
    door: 'post /issues/:id/arrangement',
    does: 'arrange it from an old revision',
    at: ({ id }) => `/${id}/arrangement`,
    body: () => ({ revision: 9999, rows: [] }),
    allowed: 'writes',
    may: '',
  },
  staleDecision('issues', 'signOff'),
];
