import { hitsOf, type ProofRule } from '../rule.ts';

const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** , ; : ! ? ( ) beside a Han character. */
export const halfWidthMarks: ProofRule = {
  name: 'halfWidthMarks',
  title: '半角标点',
  basis: 'GB/T 15834—2011',
  severity: 'error',
  check: (text, { part }) =>
    part === 'reference'
      ? []
      : hitsOf(
          text,
          /(?<=[\p{Script=Han}”’》）])[,;:!?()]|[,;:!?()](?=[\p{Script=Han}“‘《（])/gu,
          (match) => ({
            message: `汉字旁用了半角“${match[0]}”`,
            suggestion: FULL[match[0]]!,
          }),
        ),
};
