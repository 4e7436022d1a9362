import type { BrowserContext } from 'playwright-core';

/** What a browser did that nobody wants: requests to other hosts, errors of scripts and in the console. */
export type Watch = { outside: string[]; errors: string[] };

// The browser itself notes every answer of 400 and more, also the refusals the test asks for.
const REFUSAL_NOTED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Keeps a record of a browser context from now on. */
export function watch(context: BrowserContext, record: Watch): void {
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) record.outside.push(request.url());
  });
  context.on('weberror', (error) => record.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() !== 'error' || REFUSAL_NOTED.test(message.text())) return;
    record.errors.push(`${message.text()} (${message.location().url})`);
  });
}
