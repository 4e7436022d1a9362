import { describe, expect, it } from 'vitest';
import { paragraphOf, stateOf } from '../../../../cms/body/lexical.ts';
import { type ArticleDoc, articleToModel, issueToModel } from '../../../../cms/mapping/index.ts';
import { ProblemError } from '../../../../content/model/problem.ts';

const media = new Map();
const body = stateOf([paragraphOf([{ type: 'text', version: 1, text: '正文', format: 0 }])]);

/** What a database gives back for an article on which only the necessary was written. */
const bare: ArticleDoc = {
  id: 'a1',
  slug: 'a1',
  kind: 'article',
  title: '题目',
  column: { id: 'col', name: '栏目' },
  kicker: null,
  subtitle: '',
  byline: [],
  topics: [],
  part: { label: null, position: null, continues: false, previous: null, next: '' },
  series: { name: '', number: null },
  source: { kind: 'origin', name: null, isPeriodical: false },
  editorNote: stateOf([]),
  standfirst: null,
  body,
};

const article = (changes: object) => articleToModel({ doc: { ...bare, ...changes }, media });

function problems(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('a document as an article', () => {
  it('takes null, empty text and default choices for absent', () => {
    expect(article({})).toEqual({
      id: 'a1',
      slug: 'a1',
      kind: 'article',
      column: 'col',
      title: '题目',
      byline: [],
      body: [{ type: 'paragraph', content: [{ type: 'text', text: '正文' }] }],
    });
  });

  it('leaves what belongs to the database behind', () => {
    const row = {
      id: 'row1',
      kind: 'person',
      name: '某某',
      role: 'author',
      post: null,
      person: { id: 'p1' },
    };
    expect(article({ byline: [row], stage: 'draft', revision: 3 })).toMatchObject({
      byline: [{ kind: 'person', name: '某某', role: 'author' }],
    });
    expect(Object.keys(article({ stage: 'draft', revision: 3 }))).not.toContain('stage');
  });

  it.each([
    ['a draft without column', { column: null }, 'column'],
    ['without body', { body: null }, 'body'],
    [
      'a source of which only the issue was written',
      { source: { kind: 'origin', issue: '第6期' } },
      'source.name',
    ],
    ['a part of which only the place was written', { part: { position: 2 } }, 'part.label'],
    ['a series of which only the number was written', { series: { number: 236 } }, 'series.name'],
    ['an author without name', { byline: [{ kind: 'person', role: 'author' }] }, 'byline[0].name'],
  ])('is refused by name: %s', (_name, changes, path) => {
    const found = problems(() => article(changes));
    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(found[0]?.message).toMatch(/^文章《题目》的“[栏正来连系署]/u);
  });
});

describe('a document as an issue', () => {
  it('names every missing part of an empty one', () => {
    const paths = problems(() => issueToModel({ doc: {}, media })).map((problem) => problem.path);
    expect(paths).toEqual(
      expect.arrayContaining(['title', 'year', 'issueNumber', 'publishedOn', 'trimSize.width', 'columns']),
    );
  });

  it('names a picture that is gone', () => {
    const found = problems(() => issueToModel({ doc: { covers: { front: { image: 'gone' } } }, media }));
    expect(found).toMatchObject([{ code: 'ImageUnknown', path: 'covers.front.image' }]);
  });
});
