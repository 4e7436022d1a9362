import type { Hit, ProofRule } from '../rule.ts';

const INNER: Record<string, { own: string; inner: string; close: string }> = {
  '“': { own: '“', inner: '‘', close: '”' },
  '《': { own: '《', inner: '〈', close: '》' },
};

/** Quotes inside quotes are ‘’, titles inside titles are 〈〉: a “ inside “…” or a 《 inside 《…》 is out of order. */
export const nestedMarks: ProofRule = {
  name: 'nestedMarks',
  title: '引号、书名号层次',
  basis: 'GB/T 15834—2011 4.8.3.5、4.15.3',
  severity: 'error',
  check: (text) => Object.values(INNER).flatMap((level) => nestedHits(text, level)),
};

function nestedHits(text: string, level: { own: string; inner: string; close: string }): Hit[] {
  const hits: Hit[] = [];
  let depth = 0;
  let innerDepth = 0;
  const innerClose = level.inner === '‘' ? '’' : '〉';
  for (let offset = 0; offset < text.length; offset++) {
    const mark = text[offset];
    if (mark === level.inner) innerDepth += 1;
    else if (mark === innerClose) innerDepth = Math.max(0, innerDepth - 1);
    else if (mark === level.close) depth = Math.max(0, depth - 1);
    else if (mark === level.own) {
      // Inside the inner marks the outer ones begin again: “…‘…“…”…’…”.
      if (depth > 0 && innerDepth === 0)
        hits.push({
          offset,
          length: 1,
          message: `“${level.own}”里面应当用“${level.inner}”`,
          suggestion: level.inner,
        });
      depth += 1;
    }
  }
  return hits;
}
