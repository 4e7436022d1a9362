import { hitsOf, type ProofRule } from '../rule.ts';

/** The same function word twice（的的、在在）, or a word of two to four characters twice in a row. */
export const repeatedWords: ProofRule = {
  name: 'repeatedWords',
  title: '重字重词',
  basis: '编校差错：衍文',
  severity: 'warning',
  check: (text) =>
    hitsOf(
      text,
      /(?:的的|在在|和和|与与|是是|为为|对对|把把|被被|从从)(?!确)|(\p{Script=Han}{2,4})\1/gu,
      (match) => ({
        message: `“${match[0]}”重复`,
        suggestion: match[0].slice(0, match[0].length / 2),
      }),
    ).filter((hit) => !isReduplication(text.slice(hit.offset, hit.offset + hit.length))),
};

// 二〇二〇, 讨论讨论 and 一步一步 are good Chinese; a doubled noun such as 发展发展 is asked about.
function isReduplication(words: string): boolean {
  if (/^[〇一二三四五六七八九十百]+$/u.test(words)) return true;
  return (
    /^(?:讨论|研究|学习|商量|考虑|了解|休息|打听|收拾|锻炼|交流){2}$/u.test(words) ||
    /^(一\p{Script=Han})\1$/u.test(words)
  );
}
