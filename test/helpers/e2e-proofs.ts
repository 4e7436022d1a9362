import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE, press, SHOTS } from './e2e-desk.ts';
import { readPdfPages } from './e2e-pdf.ts';

/** A printed line that holds a comma outside quotes, and nothing of the phrase the site is searched for. */
export const LINE_WITH_COMMA = /^(?!.*(?:看完|过河|桥墩|多看一眼|[“”《》])).*行：.{4,}，.+/;

/** A printed line on a proof; its pages are drawn as they come into sight, so it looks at one after the other. */
export async function findLine(page: Page, words: RegExp): Promise<Locator> {
  const lines = page.getByRole('button', { name: words });
  const sheets = page.getByRole('img', { name: / 页$/ });
  await sheets.first().waitFor();
  let next = 0;
  const look = async () => {
    await sheets.nth(next % (await sheets.count())).scrollIntoViewIfNeeded();
    next += 1;
    return lines.count();
  };
  await expect.poll(look, { timeout: PATIENCE, interval: 1_000 }).toBeGreaterThan(0);
  return lines.first();
}

/** Selects some characters of a text that is only read, as a pointer would. */
export async function selectIn(text: Locator, wanted: string): Promise<void> {
  await text.evaluate((element, characters) => {
    const area = element as HTMLTextAreaElement;
    const start = area.value.indexOf(characters);
    area.focus();
    area.setSelectionRange(start, start + characters.length);
    area.blur();
  }, wanted);
}

/** Takes a step of the first correction on the page, and waits for the state it leads to. */
export async function takeStep(page: Page, label: string, state: string): Promise<void> {
  const card = page.getByRole('listitem').filter({ hasText: '第 1 号' });
  await press(card.getByRole('button', { name: label, exact: true }));
  await card.getByRole('button', { name: `确认${label}` }).click();
  await card.getByText(state, { exact: true }).waitFor();
}

/** Downloads a form from the page, keeps it with the pictures, and answers the text of its first page. */
export async function takePaper(page: Page, name: string, file: string): Promise<string> {
  await press(page.getByText('单据', { exact: true }));
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  await (await download).saveAs(join(SHOTS, file));
  const [first] = await readPdfPages(join(SHOTS, file));
  return first?.text ?? '';
}
