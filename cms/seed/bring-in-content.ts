import type { PayloadRequest } from 'payload';
import {
  type Article,
  type Column,
  type ImageRef,
  type Issue,
  imagesOfArticle,
  imagesOfIssue,
  issueAddress,
  ProblemError,
} from '../../content/model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import { articleFromModel, columnFacts, issueFromModel } from '../mapping/index.ts';
import { findIssue } from '../operations/find-issue.ts';
import { createStored, getStored } from '../operations/stored.ts';
import { ensureImage } from './ensure-image.ts';
import { ensurePerson } from './ensure-person.ts';

/** Content of the model with its pictures, by their names in the snapshot. */
export type Content = {
  issue: Issue;
  articles: readonly Article[];
  images: ReadonlyMap<string, Uint8Array>;
};

/** What was brought in; `isNew` is false when the issue was there already and nothing was touched. */
export type BroughtIn = { issueId: string; articleIds: string[]; isNew: boolean };

/**
 * Stores a whole issue as documents: pictures, columns, people, articles as drafts, and the issue. Article and column
 * ids are kept. An issue of the same address stays untouched; what an interrupted run left is continued.
 */
export async function bringInContent(req: PayloadRequest, content: Content): Promise<BroughtIn> {
  const { issue, articles } = content;
  const articleIds = articles.map((item) => item.id);
  const present = await findIssue(req, issueAddress(issue));
  if (present) return { issueId: present.id, articleIds, isNew: false };
  // Ids and picture files are kept as they come: hashes and addresses depend on them.
  Object.assign(req.context, { keepIds: true, isMaster: true });
  const mediaBySha256 = await bringInImages(req, content);
  for (const column of issue.columns) await ensureColumn(req, column, mediaBySha256);
  for (const article of articles) await ensureArticle(req, article, mediaBySha256);
  const created = await createStored(req, 'issues', issueFromModel({ issue, mediaBySha256 }));
  return { issueId: created.id, articleIds, isNew: true };
}

async function bringInImages(req: PayloadRequest, { issue, articles, images }: Content) {
  const refs = [...imagesOfIssue(issue), ...articles.flatMap(imagesOfArticle)];
  const found = new Map<string, MediaDoc>();
  for (const ref of refs) {
    if (found.has(ref.sha256)) continue;
    found.set(ref.sha256, await ensureImage(req, { ref, bytes: bytesOf(ref, images) }));
  }
  return found;
}

function bytesOf(ref: ImageRef, images: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = images.get(ref.file);
  if (bytes) return bytes;
  throw new ProblemError([
    {
      code: 'ImageMissing',
      title: '缺少图片',
      message: `内容用到的图片 ${ref.file} 不在带来的文件里。`,
      hint: '请补齐图片后重新导入；已导入的部分不会重复。',
      path: ref.file,
    },
  ]);
}

async function ensureColumn(
  req: PayloadRequest,
  column: Column,
  mediaBySha256: ReadonlyMap<string, MediaDoc>,
): Promise<void> {
  if (await getStored(req, 'columns', column.id)) return;
  await createStored(req, 'columns', { id: column.id, ...columnFacts(column, { mediaBySha256 }) });
}

async function ensureArticle(
  req: PayloadRequest,
  article: Article,
  mediaBySha256: ReadonlyMap<string, MediaDoc>,
): Promise<void> {
  if (await getStored(req, 'articles', article.id)) return;
  const data = articleFromModel({ article, mediaBySha256 });
  const byline = [];
  for (const [index, row] of data.byline.entries()) {
    byline.push({ ...row, person: await ensurePerson(req, article.byline[index]!) });
  }
  await createStored(req, 'articles', { ...data, byline });
}
