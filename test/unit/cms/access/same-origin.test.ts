import { describe, expect, it } from 'vitest';
import { isSameOrigin, refuseForeign } from '../../../../cms/access/same-origin.ts';

const asked = (method: string, headers: Record<string, string>) => ({
  method,
  headers: new Headers({ Host: 'kanxing.local:3000', ...headers }),
  serverUrl: 'https://cms.example',
});

describe('isSameOrigin', () => {
  it.each([
    ['a page of this server', 'POST', { Origin: 'http://kanxing.local:3000' }, true],
    ['a page of the configured address', 'PATCH', { Origin: 'https://cms.example' }, true],
    ['a program', 'POST', {}, true],
    ['a reading request from anywhere', 'GET', { Origin: 'http://evil.example' }, true],
    ['another site', 'POST', { Origin: 'http://evil.example' }, false],
    ['the same host on another port', 'DELETE', { Origin: 'http://kanxing.local:4321' }, false],
    ['an opaque page', 'POST', { Origin: 'null' }, false],
    ['a form of another site without Origin', 'POST', { 'Sec-Fetch-Site': 'cross-site' }, false],
    ['a neighbour under the same domain', 'PUT', { 'Sec-Fetch-Site': 'same-site' }, false],
    ['the address bar', 'POST', { 'Sec-Fetch-Site': 'none' }, true],
  ] as const)('%s', (_name, method, headers, expected) => {
    expect(isSameOrigin(asked(method, headers))).toBe(expected);
  });
});

it('refuseForeign answers 403 without calling the handler', async () => {
  let calls = 0;
  const guarded = refuseForeign(async (_request: Request) => {
    calls++;
    return new Response('ok');
  });
  const headers = { Origin: 'http://evil.example', Host: 'kanxing.local:3000' };
  const foreign = new Request('http://kanxing.local:3000/api/x', { method: 'POST', headers });
  expect((await guarded(foreign)).status).toBe(403);
  expect(calls).toBe(0);
  expect((await guarded(new Request('http://kanxing.local:3000/api/x', { method: 'POST' }))).status).toBe(
    200,
  );
});
