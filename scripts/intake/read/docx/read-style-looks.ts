import type { Look } from '../../draft.ts';
import { attribute, isOn, wordValue } from './xml-text.ts';

/** What paragraph styles say about looks, by style id: bold, size, font, alignment, outline level. */
export function readStyleLooks(styles: string): Map<string, Look> {
  const looks = new Map<string, Look>();
  for (const match of styles.matchAll(/<w:style(\s[^>]*)>(.*?)<\/w:style>/gs)) {
    const xml = match[2]!;
    const fonts = /<w:rFonts(?:\s[^>]*)?\/>/.exec(xml)?.[0];
    const size = Number(wordValue(xml, 'w:sz'));
    const outline = wordValue(xml, 'w:outlineLvl');
    const align = alignOf(wordValue(xml, 'w:jc'));
    const font = fonts && (attribute(fonts, 'w:eastAsia') ?? attribute(fonts, 'w:ascii'));
    looks.set(attribute(match[1]!, 'w:styleId') ?? '', {
      ...(isOn(xml, 'w:b') ? { bold: true } : {}),
      ...(size > 0 ? { size: size / 2 } : {}),
      ...(font ? { font } : {}),
      ...(align ? { align } : {}),
      ...(outline !== undefined && Number(outline) < 6 ? { heading: Number(outline) + 1 } : {}),
    });
  }
  return looks;
}

/** Word's alignment as the model's; left and justified are the model's absence. */
export function alignOf(value: string | null | undefined): Look['align'] {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : undefined;
}
