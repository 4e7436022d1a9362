import type { PayloadRequest } from 'payload';
import { ARTICLE_STAGES, type ArticleStage } from '../editorial/index.ts';
import { FIELD_LABELS } from '../mapping/field-labels.ts';
import { appendAudit, auditActor } from './append-audit.ts';
import { loadText } from './article-texts.ts';
import { inTransaction } from './in-transaction.ts';
import type { StoredArticle } from './load-models.ts';

/** What came of it: the new revision, and where the article stands with it, in Chinese. */
export type Restored = { revision: number; stage: string };

/**
 * Puts an earlier text of an article back: a save like any other, through the guards, from the revision the person saw
 * last. Only what is written is put back; owner and decisions stay as they are, and the stage follows from the decisions
 * and the text: reviews of exactly this text count again, which answer and log say. Throws what a save throws:
 * `RevisionMissing`, `RevisionStale`, `EditNotForRole` … and `TextUnknown`.
 */
export function restoreText(
  req: PayloadRequest,
  { doc, key, revision }: { doc: StoredArticle; key: string; revision: number | undefined },
): Promise<Restored> {
  return inTransaction(req, async () => {
    const { stored } = await loadText(req, { doc, key });
    const saved = (await req.payload.update({
      collection: 'articles',
      id: doc.id,
      data: { ...writtenFields(stored), revision } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })) as unknown as { revision: number; stage: ArticleStage };
    const stage = ARTICLE_STAGES[saved.stage];
    const { who, ...actor } = auditActor(req);
    await appendAudit(req, {
      ...actor,
      action: 'article.restore',
      subject: `article:${doc.id}`,
      result: 'done',
      summary: `${who}把稿件《${doc.title ?? doc.id}》恢复为第 ${stored.revision ?? 1} 版的文字，存为第 ${saved.revision} 版，现在是“${stage}”`,
      detail: { restored: key, from: doc.revision ?? 1, to: saved.revision, stage: saved.stage },
    });
    return { revision: saved.revision, stage };
  });
}

// Absent fields are emptied: the text is to be the old one, not a mixture. Rows get new ids of their own.
function writtenFields(stored: StoredArticle): Record<string, unknown> {
  const values = stored as unknown as Record<string, unknown>;
  const names = Object.keys(FIELD_LABELS).filter((name) => name in values);
  return Object.fromEntries(names.map((name) => [name, withoutRowIds(values[name]) ?? null]));
}

function withoutRowIds(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row;
    const { id: _, ...rest } = row as Record<string, unknown>;
    return rest;
  });
}
