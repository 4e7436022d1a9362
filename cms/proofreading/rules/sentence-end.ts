import type { ProofRule } from '../rule.ts';

/** A paragraph that ends without a mark that ends a sentence. */
export const sentenceEnd: ProofRule = {
  name: 'sentenceEnd',
  title: '段末标点',
  basis: 'GB/T 15834—2011',
  severity: 'warning',
  check: (text, { part }) => {
    const isRunning = part === 'paragraph' && text.length > 20 && /[，。；]/u.test(text);
    if (!isRunning || /[。！？…：；]["”’）】》①-㊿]*$/u.test(text.trimEnd())) return [];
    return [{ offset: text.length - 1, length: 1, message: '这一段末尾没有句末标点' }];
  },
};
