import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DecisionState } from '../../cms/admin/decisions/contract.ts';
import type { Problem } from '../../content/model/index.ts';
import { ROOT } from '../../scripts/cli/lib/settings.ts';
import { PASSWORD, PEOPLE, type Person } from './e2e-people.ts';
import { type Watch, watch } from './e2e-watch.ts';

/** How long a busy machine may take over one step, in milliseconds. */
export const PATIENCE = 45_000;

/** Where pictures and the finished PDF are kept to be looked at. */
export const SHOTS = join(ROOT, 'var/test/e2e');
mkdirSync(SHOTS, { recursive: true });

/** Keeps a picture of the window. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** Signs a person in through the login page, in a browser session of their own; the page they land on. */
export async function signIn(
  browser: Browser,
  { person, url, record }: { person: Person; url: string; record: Watch },
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 1000 },
    baseURL: url,
  });
  context.setDefaultTimeout(PATIENCE);
  watch(context, record);
  const page = await context.newPage();
  await page.goto('/admin/login');
  await page.getByRole('textbox', { name: /邮箱|电子邮件/ }).fill(PEOPLE[person].email);
  await page.getByLabel(/密码/).fill(PASSWORD);
  await press(page.getByRole('button', { name: '登录' }));
  await page.getByRole('heading', { name: `${PEOPLE[person].name}，您好` }).waitFor();
  return page;
}

/** Waits until the page's scripts listen: what is done to markup that is only drawn is lost. */
export async function listening(element: Locator): Promise<void> {
  const listens = (drawn: Element) => Object.keys(drawn).some((key) => key.startsWith('__reactProps'));
  await expect.poll(() => element.evaluate(listens), { timeout: PATIENCE }).toBe(true);
}

/** Clicks once the page's scripts listen. */
export async function press(button: Locator): Promise<void> {
  await listening(button);
  await button.click();
}

export type Decision = { label: string; opinion?: string; attachment?: string };

/** Fills in a decision on the panel of the page up to its confirmation; the form it stands in. */
export async function prepare(page: Page, { label, opinion, attachment }: Decision): Promise<Locator> {
  await press(page.getByRole('button', { name: label, exact: true }));
  const form = page.getByRole('region', { name: label, exact: true });
  if (opinion) await form.getByLabel(/^意见/).fill(opinion);
  if (attachment) await form.getByLabel(/^依据/).fill(attachment);
  const password = form.getByLabel(/密码/);
  if ((await password.count()) > 0) await password.fill(PASSWORD);
  return form;
}

/** Takes a decision on the panel of the page and waits for the stage it leads to. */
export async function decide(page: Page, decision: Decision, stage: string): Promise<void> {
  const form = await prepare(page, decision);
  await confirm(form, decision.label);
  await page.getByText(`现在 ${stage}`, { exact: true }).waitFor();
}

/** Sends what was prepared. */
export async function confirm(form: Locator, label: string): Promise<void> {
  await form.getByRole('button', { name: `确认${label}` }).click();
}

/** One request to the REST API with the session of the page, as its scripts would send it. */
export function ask<Body>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Body }> {
  return page.evaluate(
    async ([verb, url, data]) => {
      const response = await fetch(url, {
        method: verb,
        headers: { 'Content-Type': 'application/json' },
        ...(data === null ? {} : { body: data }),
      });
      return { status: response.status, body: await response.json() };
    },
    [method, `/api${path}`, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

/** What the server says to a decision on the text as it stands now, past the buttons of the page. */
export async function force(page: Page, path: string, decision: string) {
  const shown = await ask<DecisionState>(page, 'GET', `${path}/decisions`);
  const { hash, revision } = shown.body;
  const idempotencyKey = crypto.randomUUID();
  const request = { decision, hash, revision, opinion: '事实、引文已核，同意。', idempotencyKey };
  const { status, body } = await ask<Refusal>(page, 'POST', `${path}/decisions`, request);
  return { status, problem: body.problems[0] };
}

type Refusal = { problems: readonly Problem[] };

/** Chooses a column on the form of an article. */
export async function chooseColumn(page: Page, column: string): Promise<void> {
  const field = page.locator('#field-column');
  await field.getByRole('combobox').fill(column);
  await page.getByRole('option', { name: column }).click();
}
