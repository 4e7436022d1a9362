import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../../cms/access/client-address.ts';

describe('clientAddress', () => {
  it.each([
    ['no proxy, no header', undefined, 0, '10.0.0.9'],
    ['no proxy, a forged header', '1.1.1.1', 0, '10.0.0.9'],
    ['one proxy', '192.168.3.4', 1, '192.168.3.4'],
    ['one proxy, a forged header before it', '1.1.1.1, 192.168.3.4', 1, '192.168.3.4'],
    ['two proxies', '192.168.3.4, 10.0.0.2', 2, '192.168.3.4'],
    ['two proxies, passed by one', '192.168.3.4', 2, '192.168.3.4'],
    ['one proxy, passed by', undefined, 1, '10.0.0.9'],
    ['empty places', ' , ,192.168.3.4,', 1, '192.168.3.4'],
  ])('%s', (_, forwarded, proxies, address) => {
    expect(clientAddress({ forwarded, socket: '10.0.0.9', proxies })).toBe(address);
  });

  it('is not moved by anything a client writes', () => {
    const chain = fc.array(fc.ipV4(), { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), chain, (forged, client, hops) => {
        // What the servers in front add: the client, then each other.
        const path = [client, ...hops];
        const proxies = path.length - 1;
        const forwarded = [forged, ...path.slice(0, -1)].join(', ');
        expect(clientAddress({ forwarded, socket: path.at(-1)!, proxies })).toBe(client);
      }),
    );
  });
});
