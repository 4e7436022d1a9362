/** `npm run bench:desk`: many people on one text at once, through the whole REST API in this process. */
import { parseArgs } from 'node:util';
import { openDesk } from '../int/workflow/desk.ts';
import { RACES, raceAll } from './desk-races.ts';
import { later } from './later.ts';

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
const { editor } = desk.people;

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
  for (const kind of RACES) {
    const { passed, unseen, wrong } = await raceAll(desk, kind, races);
    console.log(`${kind.label}: ${passed} of ${races} came before the edit`);
    bar(`desk-races-${kind.decision}`, races, 2000, races >= 2000);
    bar(`desk-unseen-${kind.decision}`, unseen, 0, unseen === 0);
    bar(`desk-wrongly-passed-${kind.decision}`, wrong, 0, wrong === 0);
  }
} finally {
  await desk.close();
}
process.exit();
