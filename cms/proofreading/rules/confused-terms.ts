import type { Hit, ProofRule } from '../rule.ts';

/** Words of the termbase: common slips and those of the title. */
export const confusedTerms: ProofRule = {
  name: 'confusedTerms',
  title: '易错词',
  basis: '《现代汉语词典》、本单位词库',
  severity: 'error',
  check: (text, { terms }) =>
    terms.flatMap(({ wrong, right, note }): Hit[] => {
      const hits: Hit[] = [];
      for (
        let offset = text.indexOf(wrong);
        offset >= 0;
        offset = text.indexOf(wrong, offset + wrong.length)
      ) {
        const message = `“${wrong}”应为“${right}”${note ? `（${note}）` : ''}`;
        hits.push({ offset, length: wrong.length, message, suggestion: right });
      }
      return hits;
    }),
};
