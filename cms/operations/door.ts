import type { PayloadRequest } from 'payload';

/** Only operations of this folder hold it: a hook that finds it in the context knows who is writing. */
const DOOR = Symbol('decision door');

/** Whether the present write comes from an operation that may set what no person may. */
export function isThroughDoor(req: Pick<PayloadRequest, 'context'>): boolean {
  return req.context?.door === DOOR;
}

/** Runs one write with the door open, and shuts it again whatever happens. */
export async function throughDoor<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const before = req.context;
  req.context = { ...before, door: DOOR };
  try {
    return await work();
  } finally {
    req.context = before;
  }
}
