import { describe, expect, it } from 'vitest';
import {
  type KeptForm,
  keptKey,
  parseKept,
  withKept,
  withoutKept,
} from '../../../../cms/admin/save/kept-forms.ts';

const form = (writer: string, title = writer): KeptForm => ({
  writer,
  at: '2026-03-05T06:08:00.000Z',
  revision: 3,
  data: { title },
});

describe('what is kept of unsaved forms', () => {
  it('is one text for each form, the newest first', () => {
    const list = withKept(withKept(withKept([], form('a')), form('b')), form('a', '再改'));
    expect(list.map(({ writer, data }) => [writer, data.title])).toEqual([
      ['a', '再改'],
      ['b', 'b'],
    ]);
  });

  it('is at most five texts', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'].reduce<KeptForm[]>(
      (kept, id) => withKept(kept, form(id)),
      [],
    );
    expect(list.map(({ writer }) => writer)).toEqual(['f', 'e', 'd', 'c', 'b']);
  });

  it('goes when that form is saved, and only then', () => {
    expect(withoutKept([form('a'), form('b')], 'a')).toEqual([form('b')]);
    expect(withoutKept([form('a')], 'z')).toEqual([form('a')]);
  });

  it('is read back as it was, and anything else as nothing', () => {
    expect(parseKept(JSON.stringify([form('a')]))).toEqual([form('a')]);
    for (const text of [null, '', '{', '{}', '[1,null,{"writer":"a"}]']) expect(parseKept(text)).toEqual([]);
  });

  it('is apart for each person and document', () => {
    const keys = [
      keptKey({ user: 'u', collection: 'articles', id: '1' }),
      keptKey({ user: 'v', collection: 'articles', id: '1' }),
      keptKey({ user: 'u', collection: 'issues', id: '1' }),
      keptKey({ user: 'u', collection: 'articles', id: undefined }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
