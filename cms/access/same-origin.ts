const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request may be answered with the caller's cookie. A browser names the page it comes from in `Origin`: on a
 * write it must be this very server (`Host`) or the configured address. Programs send no Origin and hold no cookie of ours.
 */
export function isSameOrigin({
  method,
  headers,
  serverUrl,
}: {
  method: string;
  headers: Pick<Headers, 'get'>;
  serverUrl?: string;
}): boolean {
  if (READING.includes(method.toUpperCase())) return true;
  const site = headers.get('Sec-Fetch-Site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('Origin');
  return !origin || origin === serverUrl || hostOf(origin) === headers.get('Host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Refuses writes that another site's page sends, before anything of them is read. */
export function refuseForeign<Args extends [Request, ...never[]]>(
  handler: (...args: Args) => Promise<Response>,
): (...args: Args) => Promise<Response> {
  return async (...args) => {
    const [request] = args;
    const { method, headers } = request;
    if (isSameOrigin({ method, headers, serverUrl: process.env.KANXING_CMS_URL })) return handler(...args);
    const message = '这个请求来自别的网站，没有执行；请在采编系统的页面上操作。';
    return Response.json({ errors: [{ message, data: { code: 'ForeignOrigin' } }] }, { status: 403 });
  };
}
