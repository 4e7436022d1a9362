import type { PayloadRequest } from 'payload';
import { type Article, imagesOfArticle } from '../../content/model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import { articleFromModel } from '../mapping/index.ts';
import { ensureImage } from '../seed/ensure-image.ts';
import { inTransaction } from './in-transaction.ts';
import { type IntakeResult, type Manuscript, runIntake } from './run-intake.ts';
import { createStored } from './stored.ts';

/** The drafts that were made of manuscripts, and what became of every part of them. */
export type TakenIn = { articles: { id: string; title: string }[]; report: unknown };

/**
 * Manuscripts → draft articles of the signed-in account, all of them or none. Columns are left open: an editor chooses.
 * Pictures become masters of the library. Throws `ProblemError` when a file is refused.
 */
export async function takeInManuscripts(
  req: PayloadRequest,
  manuscripts: readonly Manuscript[],
): Promise<TakenIn> {
  const { draft, report } = await runIntake(manuscripts);
  const articles = await inTransaction(req, () => storeDrafts(req, draft));
  return { articles, report };
}

async function storeDrafts(req: PayloadRequest, { articles, images }: IntakeResult['draft']) {
  const stored: TakenIn['articles'] = [];
  for (const article of articles) {
    const mediaBySha256 = await storePictures(req, article, images);
    const data = articleFromModel({ article, mediaBySha256 });
    // The draft's own id and address are made by the collection; intake's are only unique within its files.
    const doc = await createStored<{ id: string }>(req, 'articles', { ...data, slug: null, column: null });
    stored.push({ id: doc.id, title: article.title });
  }
  return stored;
}

async function storePictures(req: PayloadRequest, article: Article, images: ReadonlyMap<string, Uint8Array>) {
  const stored = new Map<string, MediaDoc>();
  for (const ref of imagesOfArticle(article)) {
    const bytes = images.get(ref.file);
    if (bytes && !stored.has(ref.sha256)) stored.set(ref.sha256, await ensureImage(req, { ref, bytes }));
  }
  return stored;
}
