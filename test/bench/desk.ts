/** `npm run bench:desk`: many people on one text at once, through the whole REST API in this process. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Desk, openDesk } from '../int/workflow/desk.ts';

const { values } = parseArgs({
  options: {
    editors: { type: 'string', default: '50' },
    saves: { type: 'string', default: '20' },
    races: { type: 'string', default: '2000' },
  },
});

/** The longest an editor waits between two saves, in milliseconds; without waiting nearly all would come second. */
const THINKING = 2_000;
/** The longest between reading and saving: someone else may save meanwhile. */
const TYPING = 40;

type Saved = { title: string; revision: number };

const desk = await openDesk();
const { editor, chief } = desk.people;

function bar(name: string, value: number, target: number, isOk: boolean): void {
  console.log(`bar ${name} ${value} target ${target} ${isOk ? 'ok' : 'short'}`);
  if (!isOk) process.exitCode = 1;
}

/** Saves a title from the revision just seen; `undefined` when it was refused because someone else was first. */
async function save(path: string, title: string): Promise<Saved | undefined> {
  const { body: seen } = await later(Math.random() * THINKING, () =>
    desk.request('GET', `${path}?depth=0`, { as: editor }),
  );
  const body = { title, revision: seen.revision };
  const answer = await later(Math.random() * TYPING, () => desk.request('PATCH', path, { as: editor, body }));
  if (answer.status === 200) return { title, revision: answer.body.doc.revision };
  const { current, yours } = answer.body.errors[0].data;
  if (answer.status !== 409 || !current.title || yours.title !== title)
    throw new Error(JSON.stringify(answer.body));
  return undefined;
}

/** Every acknowledged save must be a version of its own, with the text that was sent. */
async function lostSaves(editors: number, saves: number): Promise<{ acknowledged: number; lost: number }> {
  const id = await desk.manuscript('第一稿');
  const path = `/articles/${id}`;
  const acknowledged: Saved[] = [];
  const work = async (who: number) => {
    for (let turn = 0; turn < saves; turn += 1) {
      const saved = await save(path, `第${who}人第${turn}次`);
      if (saved) acknowledged.push(saved);
    }
  };
  await Promise.all(Array.from({ length: editors }, (_, who) => work(who)));
  const kept = await desk.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const titles = new Map(
    kept.docs.map(({ version }) => {
      const { revision, title } = version as unknown as Saved;
      return [revision, title];
    }),
  );
  const lost = acknowledged.filter(({ title, revision }) => titles.get(revision) !== title);
  return { acknowledged: acknowledged.length, lost: lost.length };
}

/** One race: 初审 on the text shown, against an edit of it. What was passed must be what was shown. */
async function raceReview(id: string, turn: number): Promise<{ passed: boolean; unseen: boolean }> {
  const path = `/articles/${id}`;
  const shown = (await desk.request('GET', `${path}/decisions`, { as: editor })).body;
  const decision = { decision: 'passFirstReview', hash: shown.hash, revision: shown.revision };
  const body = { ...decision, opinion: '结构清楚，数据有出处。', idempotencyKey: randomUUID() };
  const edit = { title: `第${turn}稿`, revision: shown.revision };
  const ahead = (turn % 10) * 3;
  const [review] = await Promise.all([
    later(turn % 20 < 10 ? 0 : ahead, () => desk.request('POST', `${path}/decisions`, { as: editor, body })),
    later(turn % 20 < 10 ? ahead : 0, () => desk.request('PATCH', path, { as: editor, body: edit })),
  ]);
  if (review.status !== 200 && review.status !== 409) throw new Error(JSON.stringify(review.body));
  const passed = review.status === 200;
  return { passed, unseen: passed && review.body.decision.hash !== shown.hash };
}

/** Work begun after a while. In a race either side starts up to 27 ms after the other: they meet at every point. */
async function later<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
}

async function raceAll(count: number) {
  const perArticle = 20;
  const totals = { passed: 0, unseen: 0, wronglyReviewed: 0 };
  for (let done = 0; done < count; done += perArticle) {
    const id = await underReview(desk);
    for (let turn = done; turn < Math.min(count, done + perArticle); turn += 1) {
      const { passed, unseen } = await raceReview(id, turn);
      totals.passed += Number(passed);
      totals.unseen += Number(unseen);
      totals.wronglyReviewed += Number(await isWronglyReviewed(id));
    }
  }
  return totals;
}

async function underReview({ manuscript, play }: Desk): Promise<string> {
  const id = await manuscript();
  await play(`/articles/${id}`, [
    [editor, 'submit'],
    [editor, 'register'],
  ]);
  return id;
}

/** Whether the article counts as reviewed although nobody passed the text it has now. */
async function isWronglyReviewed(id: string): Promise<boolean> {
  const { body } = await desk.request('GET', `/articles/${id}/decisions`, { as: chief });
  type Row = { decision: string; hash: string };
  const rows = body.decisions as Row[];
  const isPassed = rows.some(({ decision, hash }) => decision === 'passFirstReview' && hash === body.hash);
  return body.stage !== (isPassed ? 'secondReview' : 'firstReview');
}

try {
  const [editors, saves, races] = [values.editors, values.saves, values.races].map(Number) as [
    number,
    number,
    number,
  ];
  const { acknowledged, lost } = await lostSaves(editors, saves);
  console.log(
    `${acknowledged} of ${editors * saves} saves came first, the others were refused with both texts`,
  );
  bar('desk-saves', editors * saves, 1000, editors * saves >= 1000 && acknowledged > 0);
  bar('desk-saves-lost', lost, 0, lost === 0);
  const { passed, unseen, wronglyReviewed } = await raceAll(races);
  bar('desk-races', races, 2000, races >= 2000);
  console.log(`${passed} of ${races} reviews came before the edit`);
  bar('desk-reviews-of-unseen-text', unseen, 0, unseen === 0);
  bar('desk-wrongly-reviewed', wronglyReviewed, 0, wronglyReviewed === 0);
} finally {
  await desk.close();
}
process.exit();
