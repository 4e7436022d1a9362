import { createLocalReq, type Payload, type PayloadRequest } from 'payload';

/** A request of an account, as if it were signed in: what a decision taken by a script needs. */
export async function requestOf(payload: Payload, userId: string): Promise<PayloadRequest> {
  const user = await payload.findByID({
    collection: 'users',
    id: userId,
    depth: 0,
    overrideAccess: true,
  });
  return createLocalReq(
    { user: { ...user, collection: 'users' } as PayloadRequest['user'] & object },
    payload,
  );
}
