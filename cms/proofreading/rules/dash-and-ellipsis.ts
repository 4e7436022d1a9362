import { hitsOf, type ProofRule } from '../rule.ts';

/** The dash is ——, the ellipsis ……, each two characters. A single — between words is a 连接号 and is let be. */
export const dashAndEllipsis: ProofRule = {
  name: 'dashAndEllipsis',
  title: '破折号、省略号',
  basis: 'GB/T 15834—2011 4.10、4.11',
  severity: 'error',
  check: (text) => [
    ...hitsOf(text, /\.{3,}|。{3,}|(?<!…)…(?!…)|…{3,5}/gu, (match) => ({
      message: `省略号写成了“${match[0]}”`,
      suggestion: '……',
    })),
    ...hitsOf(text, /(?<=\p{Script=Han}|[”》）])(?:--+|—{3,})(?=\p{Script=Han}|[“《（])/gu, (match) => ({
      message: `破折号写成了“${match[0]}”`,
      suggestion: '——',
    })),
  ],
};
