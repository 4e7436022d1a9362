/** Longer than any address. */
const LONGEST = 60;

/** What a request says of where it comes from. */
export type Origin = {
  /** The header `X-Forwarded-For` as it came in. */
  forwarded: string | undefined;
  /** The address at the other end of the connection. */
  socket: string | undefined;
  /** How many servers of the office stand in front, each of which adds the address it was asked from. */
  proxies: number;
};

/**
 * The address a request comes from. A client can write any header: only as many addresses are believed as there are
 * servers in front, counted from this one outwards; without any it is the other end of the connection.
 */
export function clientAddress({ forwarded = '', socket = '', proxies }: Origin): string {
  const told = forwarded.split(',').map((address) => address.trim());
  const path = [...told.filter(Boolean), socket];
  return path.at(-1 - Math.min(proxies, path.length - 1))!.slice(0, LONGEST);
}
