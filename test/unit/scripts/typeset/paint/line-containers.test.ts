import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../../../content/model/index.ts';
import { lineContainers } from '../../../../../scripts/typeset/paint/document/line-containers.ts';
import { bareArticle } from '../bare-article.ts';

const text = (words: string) => [{ type: 'text' as const, text: words }];
const table: Table = {
  type: 'table',
  headRows: 1,
  rows: [
    [{ content: text('处室') }, { content: text('次数') }],
    [{ content: [] }, { content: text('三') }],
  ],
};

/** Roles from the outermost in, for each line that has any; line 0 is the title. */
function rolesOf(body: Block[]): Record<number, string> {
  const found = [...lineContainers(bareArticle(body))];
  return Object.fromEntries(found.map(([line, path]) => [line, path.map(({ role }) => role).join(' ')]));
}

describe('lineContainers', () => {
  it('puts cells in rows of a table; an empty cell has no line', () => {
    expect(rolesOf([table])).toEqual({ 1: 'Table TR TH', 2: 'Table TR TH', 3: 'Table TR TD' });
    const keys = [...lineContainers(bareArticle([table])).values()].map((path) => path[1]!.key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('finds tables in an info box', () => {
    expect(rolesOf([{ type: 'infoBox', title: '资料', blocks: [table] }])[2]).toBe('Table TR TH');
  });

  it('puts items in a list, each of its own', () => {
    const list: Block = {
      type: 'list',
      ordered: true,
      items: [{ content: text('一') }, { content: text('二') }],
    };
    expect(rolesOf([list])).toEqual({ 1: 'L LI', 2: 'L LI' });
  });

  it('leaves paragraphs where they are', () => {
    expect(rolesOf([{ type: 'paragraph', content: text('文') }])).toEqual({});
  });
});
