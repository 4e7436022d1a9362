import type { PayloadRequest } from 'payload';
import { type CorrectionWish, judgeAsk } from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { tellCorrections } from '../notices/tell-correction.ts';
import { refuse } from '../problems.ts';
import { loadProofLines } from '../proofs/load-proofs.ts';
import { appendEvent, inAttempt, repeatedEvent } from './append-event.ts';
import { openCorrectionDesk } from './desk.ts';

/** The number of the correction, and whether this request had been answered before. */
export type AskAnswer = { number: number; isRepeated: boolean };

/** 提校改: records what somebody wants changed on the latest proof. Throws `ProblemError`; then nothing is recorded. */
export async function askCorrection(
  req: PayloadRequest,
  { issue, wish, idempotencyKey }: { issue: string; wish: CorrectionWish; idempotencyKey: string },
): Promise<AskAnswer> {
  const actor = actorOf(req);
  const answer = await inAttempt({ req, issue, act: 'ask' }, async () => {
    const desk = await openCorrectionDesk(req, issue);
    const earlier = repeatedEvent(desk, { act: 'ask', idempotencyKey, actor: actor.id });
    if (earlier) return { number: Number(earlier.correction), isRepeated: true };
    const { book, latestProof } = desk;
    const latest = desk.proofs.at(-1);
    const text = latest && (await desk.textOf(latest.seq));
    const { event, problem } = judgeAsk(
      {
        actor,
        issue: desk.issue,
        latestProof,
        article: text?.articles.find(({ id }) => id === wish.article),
        lines: latest ? await loadProofLines(req, latest) : [],
        book,
      },
      wish,
    );
    if (problem) throw refuse(problem);
    await appendEvent(desk, event, idempotencyKey);
    return { number: event.correction, isRepeated: false };
  });
  if (!answer.isRepeated) await tellCorrections(req, issue);
  return answer;
}
