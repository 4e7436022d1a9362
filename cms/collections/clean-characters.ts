import type { CollectionBeforeValidateHook } from 'payload';
import { findForbiddenCharacter, formatPath, type Problem } from '../../content/model/index.ts';
import { toApiError } from '../operations/problems.ts';

/**
 * Refuses text that no database or page keeps as it is（U+0000, lone surrogates, bidi overrides …）before anything is
 * stored, with its field and position. Line breaks are structure in multi-line fields and pass.
 */
export const cleanCharacters: CollectionBeforeValidateHook = ({ data }) => {
  const problems = [...findAll(data, [])].slice(0, 5);
  if (problems.length > 0) throw toApiError(problems);
  return data;
};

function* findAll(value: unknown, path: readonly PropertyKey[]): Generator<Problem> {
  if (typeof value === 'string') {
    const problem = check(value, path);
    if (problem) yield problem;
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* findAll(item, [...path, index]);
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) yield* findAll(item, [...path, key]);
  }
}

function check(text: string, path: readonly PropertyKey[]): Problem | undefined {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const found = findForbiddenCharacter(line);
    if (!found) continue;
    const code = found.codePoint.toString(16).toUpperCase().padStart(4, '0');
    return {
      code: 'ForbiddenCharacter',
      title: '含有不能保存的字符',
      message: `第 ${index + 1} 行第 ${found.offset + 1} 个字符是${found.name}（U+${code}），没有保存。`,
      hint: '请删去这个字符后再保存；其余文字没有改动。',
      path: formatPath(path),
    };
  }
  return undefined;
}
