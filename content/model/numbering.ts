/** The level a typed crosshead number means: 一、→ 1, （一）→ 2, 1. → 3; `undefined` for an unnumbered head. */
export function crossheadNumberLevel(text: string): 1 | 2 | 3 | undefined {
  if (/^[一二三四五六七八九十]{1,3}、/u.test(text)) return 1;
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(text)) return 2;
  if (/^\d{1,2}[.．、](?!\d)/u.test(text)) return 3;
  return undefined;
}

/** The circled call of a footnote: 1 → ①, 20 → ⑳, 21 → ㉑, 50 → ㊿; beyond that `〔51〕`. */
export function footnoteCall(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `〔${number}〕`;
}

/** What is drawn before a list item at a depth (0 = outermost): `1.` `（1）` for ordered lists, `•` `–` otherwise. */
export function listMarker(ordered: boolean, index: number, depth: number): string {
  if (!ordered) return depth === 0 ? '•' : '–';
  return depth === 0 ? `${index + 1}.` : `（${index + 1}）`;
}

/** What is drawn before an entry of a reference list: `[1]`. */
export function referenceMarker(index: number): string {
  return `[${index + 1}]`;
}

/** A civil date as printed: `2026-03-15` → `2026年3月15日`. */
export function dateLabel(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
