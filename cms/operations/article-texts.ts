import type { PayloadRequest, Where } from 'payload';
import {
  type Article,
  articleHash,
  canonicalText,
  ProblemError,
  type ReadingLine,
  readingLines,
} from '../../content/model/index.ts';
import { type ArticleDiff, diffArticles, diffLines } from '../editorial/diff/index.ts';
import { articleMachine, ROLES } from '../editorial/index.ts';
import { draftLines } from '../mapping/draft-lines.ts';
import { type DecisionRecord, loadDecisions } from './decision-records.ts';
import { articleModel, type StoredArticle } from './load-models.ts';
import { cmsProblems, refuse } from './problems.ts';
import { findStored } from './stored.ts';

/** A decision that stands on a text, as a list of texts tells it. */
export type TextDecision = { seq: number; label: string; by: string; role: string; at: string };

/**
 * A text of an article that can be compared. `key` names it: `revision:12` is what a save stored, `decision:5` the text
 * kept beside the fifth decision.
 */
export type TextHead = {
  key: string;
  revision: number;
  at: string;
  /** Who saved it; absent where no line of the log says so（brought in by a command）. */
  by?: string;
  decisions: TextDecision[];
};

/** Every text of an article there is, the latest first; the first one is the present one. */
export type ArticleTexts = { label: string; revision: number; texts: TextHead[]; signed: TextHead[] };

/** What changed between two texts. `before` and `after` are their heads; without facts and form where one is no whole article. */
export type TextComparison = {
  before: TextHead;
  after: TextHead;
  diff: Pick<ArticleDiff, 'lines' | 'added' | 'removed'> & Partial<ArticleDiff>;
  /** The names of 栏目 that the facts speak of by id. */
  columns: Readonly<Record<string, string>>;
};

type Version = { id: string; updatedAt: string; version: StoredArticle & { updatedAt?: string } };

/** The texts of an article: every save, and every text that was decided on. The caller has asked the access rules. */
export async function listTexts(req: PayloadRequest, doc: StoredArticle): Promise<ArticleTexts> {
  const [versions, savers, history] = await Promise.all([
    loadVersions(req, { doc, select: { version: { revision: true, updatedAt: true } } }),
    saversOf(req, doc.id),
    loadDecisions(req, { type: 'article', id: doc.id }),
  ]);
  const signed = history.map((record) => signedHead(record)).toReversed();
  const texts = versions.map(({ version, updatedAt }): TextHead => {
    const revision = version.revision ?? 1;
    const saved = savers.get(revision);
    return {
      key: `revision:${revision}`,
      revision,
      at: saved?.at ?? version.updatedAt ?? updatedAt,
      ...(saved?.by ? { by: saved.by } : {}),
      decisions: history.filter((record) => record.revision === revision).map(toldDecision),
    };
  });
  return { label: `《${doc.title ?? doc.id}》`, revision: doc.revision ?? 1, texts, signed };
}

/** Compares two texts by their keys. Throws `TextUnknown`. */
export async function compareTexts(
  req: PayloadRequest,
  { doc, from, to }: { doc: StoredArticle; from: string; to: string },
): Promise<TextComparison> {
  const { texts, signed } = await listTexts(req, doc);
  const heads = new Map([...texts, ...signed].map((head) => [head.key, head]));
  const [before, after] = [heads.get(from), heads.get(to)];
  if (!before || !after) throw refuse(cmsProblems.textUnknown(before ? to : from));
  const [old, present] = await Promise.all([
    loadText(req, { doc, key: from }),
    loadText(req, { doc, key: to }),
  ]);
  const diff =
    old.article && present.article
      ? diffArticles(old.article, present.article)
      : diffLines(old.lines, present.lines);
  return { before, after, diff, columns: await columnNames(req) };
}

/** One text of an article, as it was stored and, where it is whole, as the model's article. */
export async function loadText(
  req: PayloadRequest,
  { doc, key }: { doc: StoredArticle; key: string },
): Promise<{ stored: StoredArticle; article?: Article; lines: ReadingLine[] }> {
  const [, kind, number] = /^(revision|decision):(\d{1,9})$/.exec(key) ?? [];
  if (kind === 'revision') return storedText(req, { doc, revision: Number(number) });
  if (kind !== 'decision') throw refuse(cmsProblems.textUnknown(key));
  const history = await loadDecisions(req, { type: 'article', id: doc.id });
  const record = history.find(({ seq }) => seq === Number(number));
  if (!record) throw refuse(cmsProblems.textUnknown(key));
  const text = await storedText(req, { doc, revision: record.revision });
  return text.article && isSigned(text.article, record) ? text : { ...text, ...keptText(record) };
}

// What is stored beside the decision is what was signed: a version that says anything else does not stand for it.
function isSigned(article: Article, record: DecisionRecord): boolean {
  return articleHash(article) === record.hash && canonicalText(article) === record.canonicalText;
}

function keptText({ canonicalText: text }: DecisionRecord): { article: undefined; lines: ReadingLine[] } {
  const lines = text
    .split('\n')
    .map((line, block): ReadingLine => ({ part: 'paragraph', text: line, block }));
  return { article: undefined, lines };
}

async function storedText(
  req: PayloadRequest,
  { doc, revision }: { doc: StoredArticle; revision: number },
): Promise<{ stored: StoredArticle; article?: Article; lines: ReadingLine[] }> {
  const [found] = await loadVersions(req, { doc, revision });
  if (!found) throw refuse(cmsProblems.textUnknown(`revision:${revision}`));
  const stored = { ...found.version, id: doc.id };
  try {
    const article = await articleModel(req, stored);
    return { stored, article, lines: readingLines(article) };
  } catch (error) {
    // A draft need not be whole to be compared.
    if (!(error instanceof ProblemError)) throw error;
    return { stored, lines: draftLines(stored) };
  }
}

async function loadVersions(
  req: PayloadRequest,
  { doc, revision, select }: { doc: StoredArticle; revision?: number; select?: object },
): Promise<Version[]> {
  const where: Where[] = [{ parent: { equals: doc.id } }];
  if (revision !== undefined) where.push({ 'version.revision': { equals: revision } });
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: { and: where },
    sort: '-version.revision',
    limit: 0,
    pagination: false,
    depth: 0,
    select: select as never,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs as unknown as Version[];
}

type AuditLine = { at: string; actorName?: string | null; detail?: { revision?: { to?: number } } | null };

/** Who made which revision and when, as the log has it. */
async function saversOf(
  req: PayloadRequest,
  id: string,
): Promise<Map<number, { by: string | undefined; at: string }>> {
  const where: Where = {
    and: [{ subject: { equals: `article:${id}` } }, { action: { in: ['article.create', 'article.update'] } }],
  };
  const lines = await findStored<AuditLine>(req, 'audit-log', { where, sort: 'seq' });
  return new Map(
    lines.flatMap(({ at, actorName, detail }) => {
      const revision = detail?.revision?.to;
      return revision === undefined ? [] : [[revision, { by: actorName ?? undefined, at }] as const];
    }),
  );
}

function signedHead(record: DecisionRecord): TextHead {
  const { seq, revision, at, actor } = record;
  return { key: `decision:${seq}`, revision, at, by: actor.name, decisions: [toldDecision(record)] };
}

function toldDecision({ seq, decision, actor, role, at }: DecisionRecord): TextDecision {
  const label = articleMachine.rules.find(({ name }) => name === decision)?.label ?? decision;
  return { seq, label, by: actor.name, role: ROLES[role], at };
}

async function columnNames(req: PayloadRequest): Promise<Record<string, string>> {
  const columns = await findStored<{ id: string; name: string }>(req, 'columns', {
    select: { name: true },
  });
  return Object.fromEntries(columns.map(({ id, name }) => [id, name]));
}
