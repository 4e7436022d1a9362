import type { Account } from '../../helpers/cms.ts';
import type { Desk } from '../workflow/desk.ts';
import type { Target } from './row.ts';
import { LETTERS, type Letter } from './subjects.ts';

type Owned = { owner?: Letter; target: Target };
type Needs = {
  desk: Desk;
  askers: Record<Letter, Account>;
  /** A target with this id; what is not said is of no matter. */
  target: (id: string, canary: string, more?: Partial<Target>) => { target: Target };
};

/** For every role that decides: a delegation somebody has given to a colleague of that role, and one of the asker's own. */
export async function delegationTargets({ desk, askers, target }: Needs): Promise<Owned[]> {
  const { author, editor, director, chief, reader, press } = desk.people;
  const others = { E: editor, D: director, Z: chief, P: reader, T: press };
  const given: Owned[] = [];
  for (const [letter, other] of Object.entries(others) as [Letter, Account][]) {
    const colleague = await desk.account(LETTERS[letter]);
    for (const principal of [other, askers[letter]]) {
      const body = { delegate: colleague.id, startsOn: '2031-02-01', endsOn: '2031-02-02', reason: '出差' };
      const answer = await desk.request('POST', '/delegations/give', { as: principal, body });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      const more = { state: letter, somebody: colleague.id, hash: author.id };
      const owner = principal === other ? {} : { owner: letter };
      given.push({ ...owner, ...target(answer.body.id, '', more) });
    }
  }
  return given;
}

/** Manuscripts that came as files: of the contributor who asks, and of another. The file holds the canary. */
export async function originalTargets(
  { desk, askers, target }: Needs,
  newCanary: () => string,
): Promise<Owned[]> {
  const taken: Owned[] = [];
  for (const owner of [undefined, 'C'] as const) {
    const canary = newCanary();
    const form = new FormData();
    form.append('files', new File([`读书札记\n\n${canary}，六个人围着一张桌子读书。`], '来稿.txt'));
    const as = owner ? askers[owner] : desk.people.author;
    const answer = await desk.request('POST', '/articles/intake', { as, form });
    const id = String(answer.body.articles[0].id);
    taken.push({ ...(owner ? { owner } : {}), ...target(id, canary) });
  }
  return taken;
}
