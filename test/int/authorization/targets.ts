import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { articleFromModel } from '../../../cms/mapping/index.ts';
import { publishingRequest } from '../../../cms/operations/publishing-request.ts';
import { recordPublication } from '../../../cms/operations/record-publication.ts';
import type { Account } from '../../helpers/cms.ts';
import { type Desk, plainArticle } from '../workflow/desk.ts';
import { delegationTargets, originalTargets } from './handed-targets.ts';
import { proofKey } from './proof-rows.ts';
import type { Target } from './row.ts';
import { ALL_LETTERS, LETTERS, type Letter } from './subjects.ts';

/** The eight people who ask, and the documents they ask for: `owner` is undefined for somebody else's. */
export type Ground = {
  askers: Record<Letter, Account>;
  articles: { owner?: Letter; target: Target }[];
  issues: { target: Target }[];
  others: Record<string, { owner?: Letter; target: Target }[]>;
};

const NO_IMAGES = { mediaBySha256: new Map() };
const ATTACHED = { attachment: { name: '1 号' } };
let canaries = 0;

function newCanary(): string {
  canaries += 1;
  return `金丝雀${canaries}号${randomUUID().slice(0, 6)}`;
}

/** A manuscript in each state for each owner, an issue in each state, and one document of everything else. */
export async function prepareGround(desk: Desk): Promise<Ground> {
  const askers = {} as Record<Letter, Account>;
  for (const letter of ALL_LETTERS) askers[letter] = await desk.account(LETTERS[letter]);
  const openIssue = await desk.issue();
  const frozen = await desk.issue();
  const given = { desk, openIssue, somebody: desk.people.author.id };
  const articles: Ground['articles'] = [];
  for (const owner of [undefined, ...ALL_LETTERS]) {
    const contributor = owner ? askers[owner].id : desk.people.author.id;
    for (const state of Object.keys(ARTICLE_ROADS)) {
      const issue = state === 'frozen' ? frozen : openIssue;
      const target = await articleAt({ ...given, state, contributor, issue });
      articles.push({ ...(owner ? { owner } : {}), target });
    }
  }
  await signOff(desk, frozen);
  const issues: Ground['issues'] = [];
  for (let steps = 0; steps <= issueRoad(desk).length; steps += 1) {
    issues.push({ target: await issueAt({ ...given, steps }) });
  }
  const others = await otherTargets(given, askers);
  // Setting a form takes a second: one article and one issue stand for all.
  const [first] = articles;
  return { askers, articles, issues, others: { ...others, forms: [{ target: first!.target }] } };
}

type Given = { desk: Desk; openIssue: string; somebody: string };

const IN_REVIEW = ['submit', 'register', 'passSecrecyReview', 'requestExternalReview', 'passExternalReview'];
const ACCEPTED = [...IN_REVIEW, 'passFirstReview', 'passSecondReview', 'passFinalReview'];

/** A shortest road to each state, with everything cleared that later decisions ask for. */
const ARTICLE_ROADS: Record<string, readonly string[]> = {
  draft: [],
  submitted: ['submit'],
  firstReview: IN_REVIEW,
  secondReview: [...IN_REVIEW, 'passFirstReview'],
  finalReview: [...IN_REVIEW, 'passFirstReview', 'passSecondReview'],
  accepted: ACCEPTED,
  placed: [...ACCEPTED, 'placeInIssue'],
  frozen: [...ACCEPTED, 'placeInIssue'],
  returned: ['submit', 'register', 'returnForRevision'],
  rejected: ['submit', 'register', 'reject'],
  withdrawn: ['submit', 'withdraw'],
};

async function articleAt({
  desk,
  openIssue,
  somebody,
  state,
  contributor,
  issue,
}: Given & { state: string; contributor: string; issue: string }): Promise<Target> {
  const canary = newCanary();
  const { editor, director, chief } = desk.people;
  const data = articleFromModel({ article: plainArticle(canary), ...NO_IMAGES });
  const made = await desk.request('POST', '/articles', { as: editor, body: { ...data, contributor } });
  const id = String(made.body.doc.id);
  const by: Record<string, Account> = {
    requestExternalReview: director,
    passSecondReview: director,
    passFinalReview: chief,
    placeInIssue: director,
  };
  const road = ARTICLE_ROADS[state]!.map(
    (name) => [by[name] ?? editor, name, name === 'placeInIssue' ? { issue } : ATTACHED] as const,
  );
  await desk.play(`/articles/${id}`, road);
  return { ...(await stand(desk, 'articles', id)), canary, openIssue, somebody, state };
}

/** The present revision, hash and a version of a document. */
async function stand(desk: Desk, slug: string, id: string) {
  const as = desk.people.chief;
  const { hash, revision } = (await desk.request('GET', `/${slug}/${id}/decisions`, { as })).body;
  const versions = await desk.request('GET', `/${slug}/versions?where[parent][equals]=${id}&depth=0`, { as });
  return { id, hash, revision, version: String(versions.body.docs[0].id) };
}

type Step = (id: string) => Promise<void>;

/** From 策划 to 更正, one step for each state. */
function issueRoad(desk: Desk): Step[] {
  const { director, reader, chief, press } = desk.people;
  const one =
    (as: Account, name: string): Step =>
    (id) =>
      desk.play(`/issues/${id}`, [[as, name]]);
  return [
    async (id) => {
      await desk.play(`/issues/${id}`, [[director, 'assemble']]);
      await desk.proof(id, proofKey({ id }));
    },
    one(reader, 'passFirstProof'),
    one(reader, 'passSecondProof'),
    one(reader, 'passThirdProof'),
    one(director, 'readThrough'),
    one(chief, 'signOff'),
    one(press, 'releaseToPress'),
    async (id) => {
      const doc = (await desk.request('GET', `/issues/${id}?depth=0`, { as: press })).body;
      const address = `${doc.title}/${doc.year}/${doc.issueNumber}`;
      const req = await publishingRequest({ payload: desk.payload, address });
      await recordPublication(req, { address, revision: 1, manifestHash: 'a'.repeat(64) });
    },
    one(chief, 'correct'),
  ];
}

const ISSUE_STATES = [
  'planned',
  'assembled',
  'firstProof',
  'secondProof',
  'thirdProof',
  'readThrough',
  'signedOff',
  'released',
  'published',
  'corrected',
];

async function issueAt({ desk, openIssue, somebody, steps }: Given & { steps: number }): Promise<Target> {
  const canary = newCanary();
  const id = await desk.issue({ covers: { front: { title: canary } } });
  await desk.play(`/articles/${await desk.accepted()}`, [
    [desk.people.director, 'placeInIssue', { issue: id }],
  ]);
  for (const step of issueRoad(desk).slice(0, steps)) await step(id);
  const { columns } = (await desk.request('GET', `/issues/${id}?depth=0`, { as: desk.people.chief })).body;
  const rows = columns.map((row: { id: string; articles: string[] }) => ({
    id: row.id,
    articles: row.articles,
  }));
  const standing = await stand(desk, 'issues', id);
  return { ...standing, canary, openIssue, somebody, rows, state: ISSUE_STATES[steps]! };
}

async function signOff(desk: Desk, id: string): Promise<void> {
  for (const step of issueRoad(desk).slice(0, 6)) await step(id);
}

/** Where the rows ask for no document in particular. */
const NOWHERE = ['inbox', 'notices', 'articles', 'issues', 'payload-preferences', 'access'];

async function otherTargets(given: Given, askers: Ground['askers']): Promise<Ground['others']> {
  const { desk } = given;
  const target = (id: string, canary: string, more: Partial<Target> = {}) => ({
    target: { id, canary, state: 'any', revision: 1, hash: '', version: '', ...given, ...more },
  });
  const made = async (slug: string, body: object, canary: string) => {
    const answer = await desk.request('POST', `/${slug}`, { as: desk.people.chief, body });
    return [target(String(answer.body.doc.id), canary)];
  };
  const [person, column] = [newCanary(), newCanary()];
  const pictures: Ground['others'][string] = [];
  for (const owner of [undefined, 'C'] as const) {
    const canary = newCanary();
    const { id, sha256 } = await upload(desk, owner ? askers[owner] : desk.people.author, canary);
    pictures.push({ ...target(id, canary, { hash: sha256 }), ...(owner ? { owner } : {}) });
  }
  const users = [undefined, ...ALL_LETTERS].map((owner) => {
    const account = owner ? askers[owner] : desk.people.author;
    return { ...target(account.id, account.name, { hash: account.email }), ...(owner ? { owner } : {}) };
  });
  const auditor = await desk.account('auditor');
  const log = await desk.request('GET', '/audit-log?limit=1&sort=-seq', { as: auditor });
  const decisions = await desk.request('GET', '/decisions?limit=1', { as: auditor });
  const line = log.body.docs[0];
  const taken = decisions.body.docs[0];
  return {
    ...Object.fromEntries(NOWHERE.map((slug) => [slug, [target('', '')]])),
    columns: await made('columns', { name: column, slug: 'canary' }, column),
    people: await made('people', { name: person, kind: 'person' }, person),
    media: pictures,
    users,
    delegations: await delegationTargets({ desk, askers, target }),
    originals: await originalTargets({ desk, askers, target }, newCanary),
    decisions: [target(taken.id, taken.hash)],
    'audit-log': [target(line.id, line.recordHash)],
  };
}

async function upload(desk: Desk, as: Account, alt: string): Promise<{ id: string; sha256: string }> {
  const background = { r: Math.floor(Math.random() * 255), g: Math.floor(Math.random() * 255), b: 9 };
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('_payload', JSON.stringify({ alt }));
  form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], 'a.png', { type: 'image/png' }));
  const answer = await desk.request('POST', '/media', { as, form });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.doc;
}
