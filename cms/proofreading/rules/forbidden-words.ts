import { hitsOf, type ProofRule } from '../rule.ts';
import { FORBIDDEN_WORDS } from '../terms.ts';

/** Words the kind of publication may not use. */
export const forbiddenWords: ProofRule = {
  name: 'forbiddenWords',
  title: '内部资料禁用词',
  basis: '《内部资料性出版物管理办法》第十四条',
  severity: 'error',
  check: (text, { publicationKind }) =>
    FORBIDDEN_WORDS[publicationKind].flatMap(({ pattern, message, suggestion }) =>
      hitsOf(text, pattern, () => ({ message, ...(suggestion ? { suggestion } : {}) })),
    ),
};
