import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Pages load from their own host only, whatever stands in them. Pagefind runs WebAssembly; a small script stands inline. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * A server of a built site on this machine. `folder` may be the `current` link: it is looked up anew with every
 * request, so a new generation is read without a restart. Unknown addresses get the site's own 404 page.
 */
export async function serveSite(options: { folder: string; host: string; port: number }): Promise<Server> {
  const { folder, host, port } = options;
  const files = sirv(folder, { dev: true, etag: true, gzip: true, setHeaders: setFileHeaders });
  const server = createServer((request, response) => {
    files(request, response, () => {
      notFound({ request, response, folder }).catch((error: unknown) => response.destroy(error as Error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** Files of the search index are asked by the dozen and load nothing: they go without what only pages need. */
function setFileHeaders(response: ServerResponse, path: string): void {
  if (!path.startsWith('/pagefind/')) setHeaders(response);
}

function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

async function notFound(options: {
  request: IncomingMessage;
  response: ServerResponse;
  folder: string;
}): Promise<void> {
  const { request, response, folder } = options;
  const page = await readFile(join(folder, '404.html'), 'utf8').catch(() => '没有这一页。');
  setHeaders(response);
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : page);
}
