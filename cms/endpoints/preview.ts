import { dirname, join } from 'node:path';
import type { Endpoint, PayloadRequest } from 'payload';
import type { StoredArticle } from '../operations/load-models.ts';
import { makePreview, type PreviewKind } from '../operations/preview/make-preview.ts';
import { previewInput } from '../operations/preview/preview-input.ts';
import { readableDoc } from '../operations/readable-doc.ts';
import { respond } from './respond.ts';

const TYPES = { proof: 'application/pdf', page: 'text/html; charset=utf-8' } as const;

/** Nothing of a preview is kept by a browser or on the way, and nothing in it can run or ask for anything. */
const HEADERS = {
  'Cache-Control': 'private, no-store',
  Vary: 'Cookie',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
};

/**
 * `GET …/:id/preview/proof` the typeset pages of an article as last saved, `…/preview/page` its page of the site; to
 * whoever may read the article. `X-Kanxing-Revision` says which save it shows.
 */
export const previewEndpoints: Endpoint[] = (['proof', 'page'] as const).map((kind) => ({
  path: `/:id/preview/${kind}`,
  method: 'get',
  handler: (req) => previewOf(req, kind),
}));

async function previewOf(req: PayloadRequest, kind: PreviewKind): Promise<Response> {
  let preview: Response | undefined;
  const refusal = await respond(async () => {
    const doc = await readableDoc<StoredArticle>(req, 'articles');
    const bytes = await makePreview(kind, await previewInput(req, doc), homeOf(req));
    const headers = {
      ...HEADERS,
      'Content-Type': TYPES[kind],
      'X-Kanxing-Revision': String(doc.revision ?? 1),
    };
    preview = new Response(new Uint8Array(bytes), { headers });
    return null;
  });
  return preview ?? refusal;
}

// Beside the data folder, where the library keeps its pictures.
function homeOf(req: PayloadRequest): string {
  return join(dirname(req.payload.collections.media!.config.upload.staticDir!), '../cache/preview');
}
