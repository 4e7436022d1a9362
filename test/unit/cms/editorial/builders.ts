import type {
  Actor,
  ArticleSubject,
  DecisionEntry,
  IssueSubject,
  PlacedArticle,
  Role,
} from '../../../../cms/editorial/index.ts';
import type { Issue } from '../../../../content/model/index.ts';

/** A whole 内部资料 issue with every mandatory notice. */
export const ISSUE: Issue = {
  title: 'jlxx',
  titleName: '江岚机关学习',
  publicationKind: 'internal',
  year: 2026,
  issueNumber: '3',
  frequency: 'monthly',
  publishedOn: '2026-03-15',
  trimSize: { width: 210, height: 285 },
  design: 'journal',
  covers: { front: {} },
  columns: [{ id: 'c1', slug: 'c1', name: '栏目', articles: ['a1'] }],
  masthead: {
    lines: [],
    printPermitNumber: '江岚内资准字第001号',
    issuingBody: '编印单位',
    distribution: '省直机关',
    printer: '印刷单位',
    printedOn: '2026-03-10',
    printRun: 3000,
  },
};

/** Someone with these roles; the id is also the name. */
export function actor(id: string, ...roles: Role[]): Actor {
  return { id, name: id, roles };
}

/** An article whose present text has the hash `text`. */
export function articleSubject(text: string, overrides: Partial<ArticleSubject> = {}): ArticleSubject {
  return {
    id: 'a1',
    label: '《稿件》',
    hash: text,
    authorIds: ['author'],
    bylineNames: ['作者甲'],
    targetIssue: { id: 'i1', label: '2026年第3期', stage: 'planned' },
    currentIssue: { id: 'i1', label: '2026年第3期', stage: 'planned' },
    ...overrides,
  };
}

/** An issue with the given articles, all placed in it unless said otherwise. */
export function issueSubject(text: string, overrides: Partial<IssueSubject> = {}): IssueSubject {
  return {
    id: 'i1',
    label: '2026年第3期',
    hash: text,
    issue: ISSUE,
    articles: [placedArticle('a1')],
    signedArticles: { a1: 'text-a1' },
    contentProblems: [],
    proofing: {
      latestProof: { number: 1, hash: text, sha256: 'pdf' },
      open: [],
      unverified: [],
      unasked: [],
    },
    ...overrides,
  };
}

/** An accepted article placed in issue i1. */
export function placedArticle(id: string, overrides: Partial<PlacedArticle> = {}): PlacedArticle {
  return { id, title: `文章${id}`, hash: `text-${id}`, stage: 'placed', placedIn: 'i1', ...overrides };
}

/** A history from short steps `decision@text by person`; only what folding reads is filled in. */
export function history(steps: readonly Partial<DecisionEntry>[]): DecisionEntry[] {
  return steps.map((step, index) => ({
    seq: index + 1,
    decision: 'submit',
    role: 'responsibleEditor',
    actor: { id: 'someone', name: 'someone' },
    from: '',
    to: '',
    hash: 'T',
    ...step,
  }));
}
