import { z } from 'zod';

/** A character that may not stand in any stored text, with its place in UTF-16 units. */
export type ForbiddenCharacter = { offset: number; codePoint: number; name: string };

const BIDI_CONTROLS = new Set([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]);

function forbiddenName(codePoint: number): string | undefined {
  if (codePoint === 0) return '空字符 U+0000';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '孤立代理项';
  if (BIDI_CONTROLS.has(codePoint)) return '双向控制符';
  if (codePoint === 0xfeff) return '零宽不换行空格 U+FEFF';
  if ((codePoint & 0xfffe) === 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef)) return '非字符';
  if (codePoint === 0x2028 || codePoint === 0x2029) return '行分隔符';
  const isControl = codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
  return isControl && codePoint !== 0x09 ? '控制字符' : undefined;
}

/**
 * The first character of `text` that no stored text may hold: U+0000, lone surrogates, bidi overrides,
 * noncharacters, line separators and C0/C1 controls except the tab. Newlines are structure, not text, and are
 * refused too. `undefined` when the text is clean. Nothing is ever replaced in silence.
 */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset)!;
    // Nearly all are Han and their marks, and none of those is forbidden.
    const name = isHanOrMark(codePoint) ? undefined : forbiddenName(codePoint);
    if (name) return { offset, codePoint, name };
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return undefined;
}

function isHanOrMark(codePoint: number): boolean {
  return codePoint >= 0x3000 && codePoint <= 0x9fff;
}

/** A string without forbidden characters; may be empty. */
export const cleanText = z.string().superRefine((text, context) => {
  const found = findForbiddenCharacter(text);
  if (!found) return;
  const code = found.codePoint.toString(16).toUpperCase().padStart(4, '0');
  const message = `第 ${found.offset + 1} 个字符是${found.name}（U+${code}），不能保存；请删去后重试`;
  context.addIssue({ code: 'custom', message, params: { offset: found.offset, codePoint: found.codePoint } });
});

/** A clean, non-empty string that is not only white space. */
export const requiredText = cleanText.refine((text) => text.trim() !== '', { message: '不能为空' });

/** A civil date `YYYY-MM-DD`. Never a `Date`: a date in another time zone would print the day before. */
export const civilDate = z.string().refine(isCivilDate, { message: '应为 YYYY-MM-DD 形式的真实日期' });

function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1]!;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
