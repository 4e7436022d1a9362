import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { tellTrueAddresses } from '../../cms/access/true-addresses.ts';

it('a request says where it comes from, whatever its sender wrote', async () => {
  tellTrueAddresses(0);
  const server = createServer(({ headers }, response) => response.end(headers['x-forwarded-for']));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const told = async (headers: Record<string, string>) => (await fetch(url, { headers })).text();
  expect(await told({})).toBe('127.0.0.1');
  expect(await told({ 'X-Forwarded-For': '1.1.1.1' })).toBe('127.0.0.1');
  expect(await told({ 'X-Forwarded-For': '1.1.1.1, 2.2.2.2' })).toBe('127.0.0.1');
  server.close();
});
