import { hitsOf, type ProofRule } from '../rule.ts';

/** Full-width digits and Latin letters. */
export const fullWidthCharacters: ProofRule = {
  name: 'fullWidthCharacters',
  title: '全角数字和字母',
  basis: 'GB/T 15835—2011',
  severity: 'error',
  check: (text) =>
    hitsOf(text, /[０-９Ａ-Ｚａ-ｚ]+/gu, (match) => ({
      message: `“${match[0]}”是全角字符`,
      suggestion: match[0].normalize('NFKC'),
    })),
};
