import type { Endpoint } from 'payload';

const notFound: Endpoint['handler'] = () =>
  Response.json(
    { errors: [{ message: '没有这个入口；请从页面上的按钮操作。', data: { code: 'DoorClosed' } }] },
    { status: 404 },
  );

/** A built-in door shut: an endpoint of ours with the same method and path is matched before Payload's. */
export function closed(method: Endpoint['method'], path: string): Endpoint {
  return { method, path, handler: notFound };
}

/** Doors of a collection whose text is under decisions: copies, restores and bulk writes go round them. */
export const decidedTextDoors: readonly Endpoint[] = [
  closed('patch', '/'),
  closed('delete', '/'),
  closed('delete', '/:id'),
  closed('post', '/:id/duplicate'),
  closed('post', '/versions/:id'),
];

/** Doors of accounts that an office without mail does not use. */
export const accountDoors: readonly Endpoint[] = [
  closed('post', '/first-register'),
  closed('post', '/forgot-password'),
  closed('post', '/reset-password'),
  closed('post', '/verify/:id'),
  closed('patch', '/'),
  closed('delete', '/'),
  closed('delete', '/:id'),
  closed('post', '/:id/duplicate'),
];

/** Doors outside collections. */
export const rootDoors: readonly Endpoint[] = [
  closed('get', '/og'),
  closed('get', '/payload-jobs/run'),
  closed('post', '/graphql'),
  closed('get', '/graphql'),
  closed('get', '/graphql-playground'),
];
