import { APIError, type CollectionBeforeValidateHook } from 'payload';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../../../cms/collections/clean-characters.ts';

const run = (data: object) => cleanCharacters({ data } as Parameters<CollectionBeforeValidateHook>[0]);
function problemsOf(data: object) {
  try {
    run(data);
  } catch (error) {
    if (error instanceof APIError) return (error.data as unknown as { problems: object[] }).problems;
    throw error;
  }
  return [];
}

describe('cleanCharacters', () => {
  it('lets ordinary text pass unchanged, deep as it may be', () => {
    const data = {
      title: '学习要点',
      body: { root: { children: [{ text: '𠮷野家\n第二行', n: 1 }, null] } },
    };
    expect(run(data)).toBe(data);
  });

  it.each([
    ['U+0000', { title: '学\u0000习' }, 'title', '第 1 行第 2 个字符', 'U+0000'],
    ['a lone surrogate', { byline: [{ name: '\ud83d' }] }, 'byline[0].name', '第 1 行第 1 个字符', 'U+D83D'],
    [
      'a bidi override',
      { body: { text: '第一行\n甲\u202e乙' } },
      'body.text',
      '第 2 行第 2 个字符',
      'U+202E',
    ],
  ])('refuses %s with its place', (_name, data, path, place, code) => {
    const [problem] = problemsOf(data);
    expect(problem).toMatchObject({ code: 'ForbiddenCharacter', path });
    expect((problem as { message: string }).message).toContain(place);
    expect((problem as { message: string }).message).toContain(code);
  });
});
