import { randomUUID } from 'node:crypto';
import type { Account, Answer } from '../../../helpers/cms.ts';
import { type Desk, openDesk } from '../desk.ts';

/** A correction of the sentence every plain article has（每周三下午，六个人围着一张桌子读同一本书。）. */
export type Wish = { old: string; new: string; kind?: string; at?: number; reason?: string };

/** A desk with an issue on its first proof, and the ways to correct it through HTTP. */
export type ProofDesk = Desk & {
  issueId: string;
  article: string;
  ask(as: Account, wish: Wish, more?: object): Promise<Answer>;
  act(as: Account, number: number, act: string, body?: object): Promise<Answer>;
  /** Asked by the proofreader, agreed and put in by the editor; its number. */
  applied(wish: Wish, more?: object): Promise<number>;
  correction(number: number): Promise<Answer['body']>;
  text(): Promise<string>;
};

export const SENTENCE = '每周三下午，六个人围着一张桌子读同一本书。';

/** Opens a desk with one article in an issue whose first proof is made. */
export async function openProofDesk(shared?: Desk): Promise<ProofDesk> {
  const desk = shared ?? (await openDesk());
  const { director, reader, editor } = desk.people;
  const issueId = await desk.issue();
  const article = await desk.accepted();
  await desk.play(`/articles/${article}`, [[director, 'placeInIssue', { issue: issueId }]]);
  await desk.play(`/issues/${issueId}`, [[director, 'assemble']]);
  await desk.proof(issueId);
  const path = `/issues/${issueId}/corrections`;

  const list = async () => (await desk.request('GET', path, { as: reader })).body;
  const ask: ProofDesk['ask'] = async (as, wish, more = {}) => {
    const { latestProof } = await list();
    const { old, new: added, kind = 'wording', at = SENTENCE.indexOf(old), reason } = wish;
    const place = { path: 'body[0].content', offset: at };
    const body = {
      article,
      proof: latestProof,
      place,
      old,
      new: added,
      kind,
      reason,
      idempotencyKey: randomUUID(),
    };
    return desk.request('POST', path, { as, body: { ...body, ...more } });
  };
  const correction: ProofDesk['correction'] = async (number) => (await list()).corrections[number - 1];
  const act: ProofDesk['act'] = async (as, number, name, body = {}) => {
    const { state } = await correction(number);
    const request = { state, idempotencyKey: randomUUID(), ...body };
    return desk.request('POST', `${path}/${number}/${name}`, { as, body: request });
  };
  const applied: ProofDesk['applied'] = async (wish, more) => {
    const asked = await ask(reader, wish, more);
    const number = asked.body.correction?.number;
    for (const name of ['agree', 'apply']) {
      const answer = await act(editor, number, name);
      if (answer.status !== 200) throw new Error(JSON.stringify([asked.body, answer.body]));
    }
    return number;
  };
  const text: ProofDesk['text'] = async () => {
    const shown = await desk.request('GET', `/articles/${article}?depth=0`, { as: editor });
    return JSON.stringify(shown.body.body).match(/"text":"([^"]*)"/)?.[1] ?? '';
  };
  return { ...desk, issueId, article, ask, act, applied, correction, text };
}
