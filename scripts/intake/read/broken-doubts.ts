import type { Doubt } from '../draft.ts';
import type { DecodedText } from './decode-text.ts';

/** Characters shown on each side of a broken place. */
const AROUND = 8;

/** Broken bytes as doubts with their places and what stands around them. */
export function brokenDoubts(decoded: DecodedText): Doubt[] {
  const lines = decoded.text.split('\n');
  const around = (line: number, column: number) =>
    (lines[line - 1] ?? '').slice(Math.max(0, column - 1 - AROUND), column + AROUND).toWellFormed();
  return decoded.broken.map(({ line, column }) => ({
    code: 'brokenBytes',
    at: line,
    message: `第 ${column} 个字符处的字节不是完整的 ${decoded.encoding} 文字，已用 � 标出：“${around(line, column)}”。`,
  }));
}
