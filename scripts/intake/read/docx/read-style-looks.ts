import type { Look } from '../../draft.ts';
import { attribute, isOn, wordValue } from './xml-text.ts';

/**
 * What paragraph styles say about looks, by style id: bold, size, font, alignment, outline level, and what they take over
 * from the style they are based on. A chain that runs in a circle ends where it began.
 */
export function readStyleLooks(styles: string): Map<string, Look> {
  const own = readOwnLooks(styles);
  const inherited = (id: string, seen: ReadonlySet<string>): Look => {
    const style = own.get(id);
    if (!style || seen.has(id) || seen.size > MAX_CHAIN) return {};
    const above = style.base ? inherited(style.base, new Set([...seen, id])) : {};
    return { ...above, ...style.look };
  };
  return new Map([...own.keys()].map((id) => [id, inherited(id, new Set())]));
}

/** Styles based on one another; Word's own chains are three or four long. */
const MAX_CHAIN = 32;

type OwnLook = { look: Look; base: string | undefined };

function readOwnLooks(styles: string): Map<string, OwnLook> {
  const looks = new Map<string, OwnLook>();
  for (const match of styles.matchAll(/<w:style(\s[^>]*)>(.*?)<\/w:style>/gs)) {
    const xml = match[2]!;
    const fonts = /<w:rFonts(?:\s[^>]*)?\/>/.exec(xml)?.[0];
    const size = Number(wordValue(xml, 'w:sz'));
    const outline = wordValue(xml, 'w:outlineLvl');
    const align = alignOf(wordValue(xml, 'w:jc'));
    const font = fonts && (attribute(fonts, 'w:eastAsia') ?? attribute(fonts, 'w:ascii'));
    const look: Look = {
      ...(isOn(xml, 'w:b') ? { bold: true } : {}),
      ...(size > 0 ? { size: size / 2 } : {}),
      ...(font ? { font } : {}),
      ...(align ? { align } : {}),
      ...(outline !== undefined && Number(outline) < 6 ? { heading: Number(outline) + 1 } : {}),
    };
    looks.set(attribute(match[1]!, 'w:styleId') ?? '', { look, base: wordValue(xml, 'w:basedOn') });
  }
  return looks;
}

/** Word's alignment as the model's; left and justified are the model's absence. */
export function alignOf(value: string | null | undefined): Look['align'] {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : undefined;
}
