/** No note is longer; a pattern must not be tried on a whole article that came as one paragraph. */
const LONGEST = 1200;

/** True for a note below an article: （来源：…）（作者单位：…）（作者系…）（课题组组长：…） or 来源：… without brackets. */
export function isFootNote(text: string): boolean {
  if (text.length > LONGEST) return false;
  return /^(?:[（(]\s*(?:来源|作者|原载|摘自|转自|据|课题组|本文|执笔)[^（(]*.*[）)]\s*|(?:来源|作者单位|原载|摘自)[：:].{1,40})$/u.test(
    text.trim(),
  );
}

/** True for a caption that ends with who took the picture: □某某摄. */
export function isCreditedCaption(text: string): boolean {
  return text.length <= 90 && /[□■]\s*\p{Script=Han}{2,8}\s*摄[）)]?$/u.test(text.trim());
}
