import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address.ts';

/**
 * From now on `X-Forwarded-For` of every request to this process is the one address it comes from, before anything
 * reads it: Next hands routes the headers and not the connection, and keeps what a client wrote there.
 */
export function tellTrueAddresses(proxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const { headers, socket } = request;
    const forwarded = [headers['x-forwarded-for']].flat().join(',');
    headers['x-forwarded-for'] = clientAddress({ forwarded, socket: socket.remoteAddress, proxies });
  });
}
