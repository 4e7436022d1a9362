const DIGITS = '零一二三四五六七八九';

/** 1–99 as Chinese numerals of headings: 一 … 十 十一 二十 九十九; larger numbers stay digits. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const units = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${head}${units === 0 ? '' : DIGITS[units]}`;
}
