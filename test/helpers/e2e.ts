import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser.ts';
import { shoot, signIn } from './e2e-desk.ts';
import { type Office, openOffice } from './e2e-office.ts';
import type { Person } from './e2e-people.ts';
import type { Watch } from './e2e-watch.ts';

/** What an end-to-end test works with: from before its first step until after its last. */
export type EndToEnd = {
  readonly office: Office;
  readonly browser: Browser;
  /** What nobody wants, of every window. */
  readonly record: Watch;
  /** The windows of those who signed in. */
  readonly desks: Record<Person, Page>;
  /** Signs a person in, at a desk of their own. */
  signIn(person: Person): Promise<Page>;
};

/** Opens an office and a browser for the tests of a file, and closes both behind them. */
export function endToEnd(): EndToEnd {
  const opened = {} as { office: Office; browser: Browser };
  const record: Watch = { outside: [], errors: [] };
  const desks = {} as Record<Person, Page>;
  beforeAll(async () => {
    opened.office = await openOffice();
    opened.browser = await launchBrowser();
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.office?.close();
  });
  return Object.assign(opened, {
    record,
    desks,
    async signIn(person: Person) {
      const { office, browser } = opened;
      desks[person] = await signIn(browser, { person, url: office.settings.cmsUrl, record });
      return desks[person];
    },
  });
}

/**
 * The tests of a file are steps, each standing on the one before: after a failure the rest would only fail for want of
 * it. What everybody saw then is kept as pictures.
 */
export function stepByStep({ desks }: EndToEnd): void {
  let isBroken = false;
  beforeEach(({ skip }) => skip(isBroken, 'an earlier step failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    isBroken = true;
    for (const [person, page] of Object.entries(desks)) await shoot(page, `failed-${person}`);
  });
}
