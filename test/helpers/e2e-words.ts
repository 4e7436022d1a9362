import type { Page } from 'playwright-core';

/** Words in Latin letters that a page may show: file formats, names of standards, examples of addresses. */
const ALLOWED =
  /^(PDF|SHA|Word|docx|txt|jpeg|jpg|png|webp|tiff|csv|jlxx|journal|article|theory|dangjian|jujiao|GB|MB|KB|px|ID|QR|JSON|Ctrl|Alt|Esc)$/i;
const LATIN_WORD = /[A-Za-z]{2,}/g;
const ADDRESS = /[\w.-]+@[\w.-]+|https?:\S+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{8,64}\b/g;

/** What a page shows or reads aloud, without addresses, ids and hashes. */
export async function wordsOf(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const names = ['placeholder', 'title', 'aria-label', 'alt'];
    const spoken = [...document.querySelectorAll('[placeholder],[title],[aria-label],[alt]')].flatMap(
      (item) => names.map((name) => item.getAttribute(name) ?? ''),
    );
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not what a page shows
    return [document.title, document.body.innerText, ...spoken].join('\n');
  });
  return text.replace(ADDRESS, '');
}

/** The words of other languages in a text. */
export function foreignWords(text: string): string[] {
  return [...new Set(text.match(LATIN_WORD) ?? [])].filter((word) => !ALLOWED.test(word));
}
