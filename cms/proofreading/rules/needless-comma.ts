import { hitsOf, type ProofRule } from '../rule.ts';

/** Between quoted or titled words in a row the 顿号 is usually left out: “两个”“三个”, 《甲》《乙》. */
export const needlessComma: ProofRule = {
  name: 'needlessComma',
  title: '并列引号、书名号间的顿号',
  basis: 'GB/T 15834—2011 4.5.3.5',
  severity: 'warning',
  check: (text) =>
    hitsOf(text, /(?<=”)、(?=“)|(?<=》)、(?=《)/gu, () => ({
      message: '并列的引号或书名号之间通常不用顿号',
      suggestion: '',
    })),
};
