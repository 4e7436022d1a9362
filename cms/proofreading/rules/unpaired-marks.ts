import type { Hit, ProofRule } from '../rule.ts';

const CLOSE_OF: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
};
const CLOSING = new Set(Object.values(CLOSE_OF));

/**
 * Quotes, title marks and brackets that do not close, or close without having opened, inside one line. A quotation of
 * several paragraphs opens each of them and closes the last: only the unclosed “ at the head of a line is let pass.
 */
export const unpairedMarks: ProofRule = {
  name: 'unpairedMarks',
  title: '标点不成对',
  basis: 'GB/T 15834—2011 4.8、4.9、4.15',
  severity: 'error',
  check: (text) => {
    const open: { mark: string; offset: number }[] = [];
    const hits: Hit[] = [];
    for (let offset = 0; offset < text.length; offset++) {
      const mark = text[offset]!;
      if (CLOSE_OF[mark]) open.push({ mark, offset });
      else if (CLOSING.has(mark) && !isApostrophe(text, offset)) closeOne(open, mark, offset, hits);
    }
    const unclosed = open.filter((item) => !(item.mark === '“' && item.offset === 0));
    for (const { mark, offset } of unclosed)
      hits.push({ offset, length: 1, message: `“${mark}”没有对应的“${CLOSE_OF[mark]}”` });
    return hits.sort((a, b) => a.offset - b.offset);
  },
};

function closeOne(open: { mark: string; offset: number }[], mark: string, offset: number, hits: Hit[]): void {
  const at = open.findLastIndex((item) => CLOSE_OF[item.mark] === mark);
  if (at < 0) {
    hits.push({ offset, length: 1, message: `“${mark}”没有对应的前半` });
    return;
  }
  for (const { mark: crossed, offset: place } of open.splice(at).slice(1))
    hits.push({ offset: place, length: 1, message: `“${crossed}”与“${mark}”交叉，没有先关闭` });
}

function isApostrophe(text: string, offset: number): boolean {
  return (
    text[offset] === '’' &&
    /[A-Za-z]/.test(text[offset - 1] ?? '') &&
    /[A-Za-z\s]/.test(text[offset + 1] ?? ' ')
  );
}
