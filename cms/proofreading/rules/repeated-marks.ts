import { hitsOf, type ProofRule } from '../rule.ts';

/** Two stops in a row（，， 。。 ，。）; ！！ ？！ and …… are allowed. */
export const repeatedMarks: ProofRule = {
  name: 'repeatedMarks',
  title: '标点重复',
  basis: 'GB/T 15834—2011',
  severity: 'error',
  check: (text) =>
    hitsOf(text, /[，、；：][，。、；：！？]+|。[，。、；：]+|[！？][，。、；：]+/gu, (match) => ({
      message: `“${match[0]}”连用`,
      suggestion: match[0].at(-1)!,
    })).filter((hit) => !/^。{3,}$/u.test(text.slice(hit.offset, hit.offset + hit.length))),
};
