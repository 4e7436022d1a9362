/** A number as PDF writes it: at most three decimals, no exponent, no trailing zeros. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** Numbers parted by spaces. */
export function pdfNumbers(...values: readonly number[]): string {
  let text = '';
  for (const value of values) text += text === '' ? pdfNumber(value) : ` ${pdfNumber(value)}`;
  return text;
}
