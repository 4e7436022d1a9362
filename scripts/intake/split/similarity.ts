/** A headline without white space, punctuation, quotes and the label of a part: what two printings of it share. */
export function headlineKey(text: string): string {
  return text.replace(/[（(][上中下一二三四五六七八九十\d]+[）)]\s*$/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** 0–1: how alike two headlines are, by shared character pairs (Dice), blind to the order of their lines. */
export function similarity(a: string, b: string): number {
  const left = pairs(headlineKey(a));
  const right = pairs(headlineKey(b));
  if (left.length === 0 || right.length === 0) return headlineKey(a) === headlineKey(b) ? 1 : 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const found = rest.indexOf(pair);
    if (found < 0) continue;
    rest.splice(found, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const units = [...text];
  if (units.length === 1) return units;
  return units.slice(0, -1).map((unit, index) => unit + units[index + 1]!);
}
