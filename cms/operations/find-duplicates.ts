import type { Payload, PayloadRequest } from 'payload';
import type { Article } from '../../content/model/index.ts';
import { idOf } from '../body/image-use.ts';
import { ARTICLE_STAGES, type ArticleStage } from '../editorial/index.ts';
import { allText, likeness, type Sketch, sketchOf, textKey } from './find-duplicates-sketch.ts';
import type { StoredIssue } from './load-models.ts';
import { articleIdsOf } from './situations.ts';
import { findStored } from './stored.ts';

/** A stored manuscript that a new one repeats. `likeness` 0–1 is the share of the shorter text found in the other. */
export type Duplicate = {
  /** Headline of the new manuscript. */
  title: string;
  likeness: number;
  /** What it repeats; `id` is null for another manuscript of the same upload. */
  found: { id: string | null; title: string; where: string; when: string; contributor?: string };
  message: string;
};

/** From here on a text counts as repeated. */
const REPEATED = 0.3;
/** A headline shorter than this（卷首语, 图片新闻）says nothing. */
const TELLING_TITLE = 4;
/** Before the ids of what is being taken in. */
const HERE = 'here:';
/** Stored bodies read at once. */
const PAGE = 200;

type Known = { id: string; titleKey: string; title: string; sketch: Sketch; updatedAt?: string };
type Row = {
  id: string;
  title?: string | null;
  stage?: string | null;
  body?: unknown;
  updatedAt: string;
  createdAt: string;
  contributor?: unknown;
};

// Sketches are small; bodies are not. Only what changed since is read again.
const caches = new WeakMap<Payload, Map<string, Known>>();

/**
 * Which manuscripts were used or submitted before: for each article those stored ones, and those before it in the list,
 * that have its headline or a good part of its text, the most alike first, with where and when.
 */
export async function findDuplicates(
  req: PayloadRequest,
  articles: readonly Article[],
): Promise<Duplicate[][]> {
  const stored = await storedSketches(req);
  const own = articles.map(({ id, title, body }) => knownOf({ id: `${HERE}${id}`, title, body }));
  const alike = own.map((item, index) => alikeTo(item, [...stored, ...own.slice(0, index)]));
  const places = await placesOf(req, [...new Set(alike.flat().map(({ id }) => id))]);
  return alike.map((list, index) =>
    list.map(({ id, title, share }) =>
      duplicateOf(articles[index]!.title, share, {
        id: id.startsWith(HERE) ? null : id,
        title,
        ...(places.get(id) ?? { where: '这次收的稿件', when: new Date().toISOString().slice(0, 10) }),
      }),
    ),
  );
}

type Alike = { id: string; title: string; share: number };

function alikeTo({ sketch, titleKey }: Known, known: readonly Known[]): Alike[] {
  return known
    .map((item) => ({ ...item, share: likeness(sketch, item.sketch) }))
    .filter(
      (item) => item.share >= REPEATED || (titleKey.length >= TELLING_TITLE && item.titleKey === titleKey),
    )
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 5);
}

async function storedSketches(req: PayloadRequest): Promise<Known[]> {
  const cache = caches.get(req.payload) ?? new Map<string, Known>();
  caches.set(req.payload, cache);
  const rows = await selectRows(req, { updatedAt: true });
  const stale = rows.filter((row) => cache.get(row.id)?.updatedAt !== row.updatedAt).map((row) => row.id);
  for (let at = 0; at < stale.length; at += PAGE) {
    const page = await selectRows(
      req,
      { title: true, body: true, updatedAt: true },
      stale.slice(at, at + PAGE),
    );
    for (const row of page) cache.set(row.id, knownOf(row));
  }
  return rows.flatMap((row) => cache.get(row.id) ?? []);
}

function knownOf({ id, title, body, updatedAt }: Partial<Row> & { id: string }): Known {
  const text = title ?? '';
  const known = { id, title: text, titleKey: textKey(text), sketch: sketchOf(allText(body)) };
  return updatedAt === undefined ? known : { ...known, updatedAt };
}

async function selectRows(
  req: PayloadRequest,
  select: Record<string, true>,
  ids?: readonly string[],
): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    ...(ids ? { where: { id: { in: [...ids] } } } : {}),
    select,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs as unknown as Row[];
}

type Place = { where: string; when: string; contributor?: string };

async function placesOf(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map();
  const select = { title: true, stage: true, createdAt: true, contributor: true } as const;
  const rows = await selectRows(req, select, ids);
  const issues = await findStored<StoredIssue & { titleName?: string; publishedOn?: string }>(
    req,
    'issues',
    {},
  );
  return new Map(
    rows.map((row) => {
      const issue = issues.find((item) => articleIdsOf(item).includes(row.id));
      const contributor = idOf(row.contributor);
      const place = issue ? placeInIssue(issue, row) : placeOnDesk(row);
      return [row.id, contributor ? { ...place, contributor } : place];
    }),
  );
}

function placeInIssue(
  issue: { titleName?: string; title: string; year: number; issueNumber: string; publishedOn?: string },
  row: Row,
): Place {
  const where = `《${issue.titleName ?? issue.title}》${issue.year}年第${issue.issueNumber}期`;
  return { where, when: String(issue.publishedOn ?? row.createdAt).slice(0, 10) };
}

function placeOnDesk({ stage, createdAt }: Row): Place {
  return {
    where: `稿件库（${ARTICLE_STAGES[stage as ArticleStage] ?? '起草'}）`,
    when: createdAt.slice(0, 10),
  };
}

function duplicateOf(title: string, share: number, found: Duplicate['found']): Duplicate {
  const percent = Math.round(share * 100);
  const how =
    share >= REPEATED
      ? `正文约 ${percent}% 相同`
      : `标题相同，正文${percent > 0 ? `约 ${percent}% 相同` : '不同'}`;
  return {
    title,
    likeness: Math.round(share * 100) / 100,
    found,
    message: `《${title}》与《${found.title}》${how}；后者在${found.where}，${found.when}。`,
  };
}
