import type { Payload, TypedUser, Where } from 'payload';
import { PASS_DECISIONS } from '../../editorial/article-record.ts';
import { isRole, mayDecide } from '../../editorial/roles.ts';
import { waitingFor } from './waiting.ts';

/** One thing that waits: what, since when, for which decision. */
export type WaitingItem = { id: string; title: string; stage: string; decision: string; updatedAt: string };

type Doc = Record<string, unknown> & { id: string | number; updatedAt?: string };
type Desk = { payload: Payload; user: TypedUser };

/** What waits for this person, the longest waiting first. Nobody is shown a text whose other level they reviewed. */
export async function loadWaiting({
  payload,
  user,
}: Desk): Promise<{ articles: WaitingItem[]; issues: WaitingItem[] }> {
  const roles = ((user as { roles?: unknown[] }).roles ?? []).filter(isRole);
  if (!mayDecide(roles)) return { articles: [], issues: [] };
  const waiting = waitingFor(roles);
  const mine = await reviewedBy({ payload, user });
  const articles = await find({ payload, user }, 'articles', [...waiting.articles.keys()]);
  const issues = await find({ payload, user }, 'issues', [...waiting.issues.keys()]);
  const item = (doc: Doc, title: string, decision = ''): WaitingItem => ({
    id: String(doc.id),
    title,
    stage: String(doc.stage),
    decision,
    updatedAt: doc.updatedAt ?? '',
  });
  return {
    articles: articles
      .map((doc) => ({ doc, due: waiting.articles.get(String(doc.stage)) }))
      .filter(({ doc, due }) => !(due && due.name in PASS_DECISIONS && mine.has(String(doc.id))))
      .map(({ doc, due }) => item(doc, String(doc.title), due?.label)),
    issues: issues.map((doc) =>
      item(
        doc,
        `《${doc.titleName}》${doc.year}年第${doc.issueNumber}期`,
        waiting.issues.get(String(doc.stage))?.label,
      ),
    ),
  };
}

async function find(
  { payload, user }: Desk,
  collection: 'articles' | 'issues',
  stages: string[],
): Promise<Doc[]> {
  if (stages.length === 0) return [];
  const where: Where = { stage: { in: stages } };
  const options = { collection, where, user, sort: 'updatedAt', limit: 30, depth: 0, overrideAccess: false };
  const { docs } = await payload.find(options as Parameters<Payload['find']>[0]);
  return docs as unknown as Doc[];
}

/** Articles of which this person passed a level of review: they take no other level of the same article. */
async function reviewedBy({ payload, user }: Desk): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'decisions',
    where: {
      and: [
        { subjectType: { equals: 'article' } },
        { actor: { equals: String(user.id) } },
        { decision: { in: Object.keys(PASS_DECISIONS) } },
      ],
    },
    pagination: false,
    depth: 0,
    select: { subject: true },
    overrideAccess: true,
  } as unknown as Parameters<Payload['find']>[0]);
  return new Set((docs as unknown as { subject: string }[]).map((doc) => doc.subject));
}
