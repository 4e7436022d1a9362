import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../helpers/cms.ts';
import { codeOf, type Desk, openDesk } from './workflow/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

type Person = keyof Desk['people'];

/** Whether the form of a document is open to someone, as the admin asks before it draws it. */
async function mayEdit(person: Person, path: string): Promise<boolean> {
  const [collection, id] = path.split('/').slice(1);
  const as = desk.people[person];
  const { body } = await desk.request('POST', `/${collection}/access/${id}`, { as, body: {} });
  return Boolean(body.update);
}

async function editors(path: string): Promise<Person[]> {
  const people = Object.keys(desk.people) as Person[];
  const answers = await Promise.all(people.map((person) => mayEdit(person, path)));
  return people.filter((_, index) => answers[index]);
}

describe('a form is open to', () => {
  it('whoever may edit the article at its stage, and is read-only for the others', async () => {
    const { editor, director } = desk.people;
    const path = `/articles/${await desk.manuscript()}`;
    expect(await editors(path)).toEqual(['editor']);
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    expect(await editors(path)).toEqual(['editor', 'director']);
    await desk.play(path, [[director, 'passSecondReview']]);
    expect(await editors(path)).toEqual(['editor', 'director', 'chief']);
  });

  it('the author for an own draft, until it is handed in', async () => {
    const { author } = desk.people;
    const body = { title: '本人来稿', kind: 'article' };
    const made = await desk.request('POST', '/articles', { as: author, body });
    const path = `/articles/${made.body.doc.id}`;
    expect(await editors(path)).toEqual(['author', 'editor']);
  });

  it('nobody once the issue is signed off, and a save is still refused with the reason', async () => {
    const { chief } = desk.people;
    const { issue, articles } = await desk.readThroughIssue();
    const paths = [`/issues/${issue}`, `/articles/${articles[0]}`] as const;
    expect(await editors(paths[0])).toEqual(['editor', 'director', 'chief', 'press']);
    expect(await editors(paths[1])).toEqual(['editor', 'director', 'chief']);
    await desk.play(paths[0], [[chief, 'signOff']]);
    for (const path of paths) {
      expect(await editors(path)).toEqual([]);
      const { revision } = (await desk.request('GET', path, { as: chief })).body;
      const saved = await desk.request('PATCH', path, { as: chief, body: { title: 'x', revision } });
      expect([saved.status, codeOf(saved)]).toEqual([409, 'IssueFrozen']);
    }
  });
});

describe('an issue', () => {
  it('is called by title, year and number, whatever is sent', async () => {
    const { director } = desk.people;
    const path = `/issues/${await desk.issue({ year: 2027, issueNumber: '7-8' })}`;
    const label = async () => (await desk.request('GET', path, { as: director })).body.label;
    expect(await label()).toBe('江岚机关学习 2027年第7-8期');
    const body = { revision: 1, issueNumber: '9', label: '别的名字' };
    await desk.request('PATCH', path, { as: director, body });
    expect(await label()).toBe('江岚机关学习 2027年第9期');
    const found = await desk.request('GET', '/issues?where[label][like]=2027年第9期', { as: director });
    expect(found.body.totalDocs).toBe(1);
  });

  it('without a year is refused on its fields', async () => {
    const { director } = desk.people;
    const refused = await desk.request('POST', '/issues', {
      as: director,
      body: { titleName: '江岚机关学习' },
    });
    expect(refused.status).toBe(400);
    const paths = refused.body.errors[0].data.errors.map(({ path }: { path: string }) => path);
    expect(paths).toContain('year');
  });
});

describe('the own password', () => {
  const FRESH = 'Another-Horse-31';

  it('is changed only by who knows the old one, which is stored nowhere', async () => {
    const someone = await desk.account('proofreader');
    const change = (body: object) => desk.request('PATCH', `/users/${someone.id}`, { as: someone, body });
    for (const currentPassword of [undefined, 'Not-The-Old-One-9']) {
      const refused = await change({ password: FRESH, currentPassword });
      expect(refused.status).toBe(400);
      expect(refused.body.errors[0].data.errors[0].path).toBe('currentPassword');
    }
    const changed = await change({ password: FRESH, currentPassword: PASSWORD });
    expect(changed.status).toBe(200);
    expect(JSON.stringify(changed.body)).not.toContain(PASSWORD);
    const login = (password: string) =>
      desk.request('POST', '/users/login', { body: { email: someone.email, password } });
    expect([(await login(PASSWORD)).status, (await login(FRESH)).status]).toEqual([401, 200]);
  });

  it('is set for others by the administrator without it', async () => {
    const [administrator, someone] = [await desk.account('administrator'), await desk.account('proofreader')];
    const body = { password: FRESH };
    expect((await desk.request('PATCH', `/users/${someone.id}`, { as: administrator, body })).status).toBe(
      200,
    );
  });
});
