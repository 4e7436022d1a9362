import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { compareTexts, listTexts } from '../operations/article-texts.ts';
import type { StoredArticle } from '../operations/load-models.ts';
import { readableDoc } from '../operations/readable-doc.ts';
import { restoreText } from '../operations/restore-text.ts';
import { checked } from './checked.ts';
import { readJson } from './read-json.ts';
import { respond } from './respond.ts';

const textKey = z.string().max(30);
const comparison = z.strictObject({ from: textKey, to: textKey });
const restoration = z.strictObject({ text: textKey, revision: z.int().min(1).optional() });

/**
 * `GET …/:id/texts` every text of an article there is, who saved it and what was decided on it; `GET …/:id/texts/compare`
 * （`from`, `to`）what changed between two of them; `POST …/:id/texts/restore` puts an earlier one back as a new save.
 */
export const articleTextEndpoints: Endpoint[] = [
  {
    path: '/:id/texts',
    method: 'get',
    handler: (req) => respond(async () => listTexts(req, await readableDoc<StoredArticle>(req, 'articles'))),
  },
  {
    path: '/:id/texts/compare',
    method: 'get',
    handler: (req) =>
      respond(async () => {
        const doc = await readableDoc<StoredArticle>(req, 'articles');
        return compareTexts(req, { doc, ...checked(comparison, queryOf(req), '对照') });
      }),
  },
  {
    path: '/:id/texts/restore',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const doc = await readableDoc<StoredArticle>(req, 'articles');
        const { text, revision } = checked(restoration, await readJson(req), '恢复');
        return restoreText(req, { doc, key: text, revision });
      }),
  },
];

function queryOf(req: PayloadRequest): unknown {
  return Object.fromEntries(req.searchParams ?? []);
}
