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

/** Whether a door is shut. */
export function isClosed(endpoint: Endpoint): boolean {
  return endpoint.handler === notFound;
}

/** Doors outside collections. */
export const rootDoors: readonly Endpoint[] = [
  closed('get', '/og'),
  closed('get', '/payload-jobs/run'),
  closed('post', '/graphql'),
  closed('get', '/graphql'),
  closed('get', '/graphql-playground'),
];
