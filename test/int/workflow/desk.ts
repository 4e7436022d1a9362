import { randomUUID } from 'node:crypto';
import { articleFromModel, issueFromModel } from '../../../cms/mapping/index.ts';
import { civilToday } from '../../../cms/operations/inbox/civil-today.ts';
import { makeProof } from '../../../cms/operations/proofs/make-proof.ts';
import { requestOf } from '../../../cms/operations/request-of.ts';
import type { Article, Issue } from '../../../content/model/index.ts';
import { type Account, type Answer, PASSWORD, startCms, type TestCms } from '../../helpers/cms.ts';
import { quickProof } from '../../helpers/quick-proof.ts';

/** The people of one desk, a column and the ways to take decisions through HTTP. */
export type Desk = TestCms & {
  people: Record<'author' | 'editor' | 'director' | 'chief' | 'reader' | 'press', Account>;
  /** A new manuscript, of the responsible editor unless said otherwise; its id. */
  manuscript(title?: string, as?: Account): Promise<string>;
  /** A new planned issue; its id. Each has a number of its own. */
  issue(changes?: Partial<Issue>): Promise<string>;
  /** Takes a decision on the text as it stands now, unless `body` says otherwise. */
  decide(as: Account, path: string, decision: string, body?: object): Promise<Answer>;
  /** Takes decisions one after the other; throws at the first refusal. */
  play(path: string, steps: readonly (readonly [Account, string, object?])[]): Promise<void>;
  /** Lets a person decide for another from today on. */
  delegate(principal: Account, delegate: Account): Promise<Answer>;
  /** From a new manuscript to 发稿, with three people. */
  accepted(title?: string): Promise<string>;
  /** A new proof of an issue as it stands, without typesetting it; its number. */
  proof(issue: string, idempotencyKey?: string): Promise<number>;
  /** From new manuscripts to an issue that is read through. */
  readThroughIssue(articles?: number): Promise<{ issue: string; articles: string[] }>;
};

const text = (value: string) => ({ type: 'text' as const, text: value });

/** The plainest article the model accepts. */
export function plainArticle(title: string): Article {
  return {
    id: `a-${randomUUID()}`,
    slug: `s-${randomUUID()}`,
    kind: 'article',
    column: 'theory',
    title,
    byline: [{ kind: 'person', name: '林远舟', role: 'author' }],
    body: [{ type: 'paragraph', content: [text('每周三下午，六个人围着一张桌子读同一本书。')] }],
  };
}

let issueNumber = 0;

/** A whole 内部资料 issue without articles. */
export function plainIssue(changes: Partial<Issue> = {}): Issue {
  issueNumber += 1;
  return {
    title: 'jlxx',
    titleName: '江岚机关学习',
    publicationKind: 'internal',
    year: 2026,
    issueNumber: String(issueNumber),
    frequency: 'monthly',
    publishedOn: '2026-03-15',
    trimSize: { width: 210, height: 285 },
    design: 'journal',
    covers: { front: { title: '把学问做在水边' } },
    columns: [{ id: 'theory', slug: 'theory', name: '理论探讨', articles: [] }],
    masthead: {
      lines: [{ role: '总编', names: ['俞沛然'] }],
      printPermitNumber: '（岚）LSZ2026031',
      issuingBody: '江岚省直属机关工委研究室',
      distribution: '省直机关各单位',
      printer: '澜宁市新岸印务有限公司',
      printedOn: '2026-03-12',
      printRun: 3200,
    },
    ...changes,
  };
}

const NO_IMAGES = { mediaBySha256: new Map() };

/** Starts a CMS with one account for each part in the workflow. */
export async function openDesk(settings?: Record<string, string>): Promise<Desk> {
  const cms = await startCms(settings);
  const people = {
    author: await cms.account('contributor'),
    editor: await cms.account('responsibleEditor'),
    director: await cms.account('editorialDirector'),
    chief: await cms.account('editorInChief'),
    reader: await cms.account('proofreader'),
    press: await cms.account('production'),
  };
  const { editor, director, chief, reader } = people;
  await cms.payload.create({
    collection: 'columns',
    data: { id: 'theory', slug: 'theory', name: '理论探讨' } as never,
    context: { keepIds: true },
    overrideAccess: true,
  });

  const create = async (as: Account, path: string, body: object) => {
    const answer = await cms.request('POST', path, { as, body });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return String(answer.body.doc.id);
  };
  const manuscript: Desk['manuscript'] = (title = '一张读书桌', as = editor) =>
    create(as, '/articles', articleFromModel({ article: plainArticle(title), ...NO_IMAGES }));
  const issue: Desk['issue'] = (changes) =>
    create(director, '/issues', issueFromModel({ issue: plainIssue(changes), ...NO_IMAGES }));

  const decide: Desk['decide'] = async (as, path, decision, body = {}) => {
    const shown = await cms.request('GET', `${path}/decisions`, { as });
    const { hash, revision } = shown.body;
    const password = ['signOff', 'releaseToPress'].includes(decision) ? { password: PASSWORD } : {};
    const shared = { decision, hash, revision, opinion: '同意。', idempotencyKey: randomUUID() };
    const request = { ...shared, ...password, ...body };
    return cms.request('POST', `${path}/decisions`, { as, body: request });
  };
  const play: Desk['play'] = async (path, steps) => {
    for (const [as, decision, body] of steps) {
      const { status, body: answer } = await decide(as, path, decision, body);
      if (status !== 200) throw new Error(`${decision}: ${JSON.stringify(answer)}`);
    }
  };
  const delegate: Desk['delegate'] = (principal, { id }) => {
    const today = civilToday();
    const body = { delegate: id, startsOn: today, endsOn: today, reason: '出差' };
    return cms.request('POST', '/delegations/give', { as: principal, body });
  };
  const accepted: Desk['accepted'] = async (title) => {
    const id = await manuscript(title);
    await play(`/articles/${id}`, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
      [director, 'passSecondReview'],
      [editor, 'passSecrecyReview', { attachment: { name: '审查表 7 号' } }],
      [chief, 'passFinalReview'],
    ]);
    return id;
  };
  const proof: Desk['proof'] = async (id, idempotencyKey = randomUUID()) => {
    const req = await requestOf(cms.payload, people.press.id);
    const order = { req, issue: id, idempotencyKey, setProof: quickProof };
    return (await makeProof(order)).row.seq;
  };
  const readThroughIssue: Desk['readThroughIssue'] = async (count = 1) => {
    const issueId = await issue();
    const articles: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const id = await accepted(`第${index + 1}篇`);
      await play(`/articles/${id}`, [[director, 'placeInIssue', { issue: issueId }]]);
      articles.push(id);
    }
    await play(`/issues/${issueId}`, [[director, 'assemble']]);
    await proof(issueId);
    await play(`/issues/${issueId}`, [
      [reader, 'passFirstProof'],
      [reader, 'passSecondProof'],
      [reader, 'passThirdProof'],
      [director, 'readThrough'],
    ]);
    return { issue: issueId, articles };
  };
  return { ...cms, people, manuscript, issue, decide, play, delegate, accepted, proof, readThroughIssue };
}

/** The code of the first problem of an answer, in our form or in Payload's. */
export function codeOf({ body }: Answer): string | undefined {
  return body?.problems?.[0]?.code ?? body?.errors?.[0]?.data?.problems?.[0]?.code;
}
