import type { Doubt } from '../draft.ts';
import type { DecodedText } from './decode-text.ts';

/** Broken bytes as doubts with their places. */
export function brokenDoubts(decoded: DecodedText): Doubt[] {
  return decoded.broken.map(({ line, column }) => ({
    code: 'brokenBytes',
    at: line,
    message: `第 ${column} 个字符处的字节不是完整的 ${decoded.encoding} 文字，已用 � 标出。`,
  }));
}
