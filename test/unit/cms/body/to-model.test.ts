import { describe, expect, it } from 'vitest';
import { bodyFromModel } from '../../../../cms/body/from-model/index.ts';
import { elementOf, type LexicalNode, paragraphOf, stateOf } from '../../../../cms/body/lexical.ts';
import { checkBody, checkEntries, checkGrid, checkLine } from '../../../../cms/body/to-model/check-body.ts';
import { bodyToModel, lineToModel } from '../../../../cms/body/to-model/index.ts';
import { ProblemError } from '../../../../content/model/problem.ts';
import { LIBRARY } from '../../../helpers/arbitrary-images.ts';

const t = (text: string, format = 0): LexicalNode => ({ type: 'text', version: 1, text, format });
const p = (...children: LexicalNode[]) => paragraphOf(children);
const item = (...children: LexicalNode[]) => elementOf('listitem', children);
const ul = (...children: LexicalNode[]) => elementOf('list', children, { listType: 'bullet' });
const ol = (...children: LexicalNode[]) => elementOf('list', children, { listType: 'number' });
const block = (blockType: string, fields: object = {}): LexicalNode => ({
  type: 'block',
  version: 2,
  fields: { blockType, ...fields },
});
const note = (...nodes: LexicalNode[]): LexicalNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { blockType: 'footnote', content: stateOf(nodes) },
});
const link = (url: string, ...children: LexicalNode[]) => elementOf('link', children, { fields: { url } });
const br: LexicalNode = { type: 'linebreak', version: 1 };
const cell = (nodes: LexicalNode[], rest = {}) => elementOf('tablecell', nodes, rest);
const grid = (...cells: LexicalNode[]) => elementOf('table', [elementOf('tablerow', cells)]);

const media = new Map(LIBRARY.map((doc) => [doc.id, doc]));
const body = (...nodes: LexicalNode[]) => bodyToModel(stateOf(nodes), { media });

/** The codes and places of what a call refuses. */
function refusal(call: () => unknown): (string | undefined)[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.flatMap(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}

describe('what an editor leaves behind', () => {
  it.each<[string, LexicalNode[], unknown]>([
    [
      'empty paragraphs are passed over',
      [p(), p(t('文')), p(t(''))],
      [{ type: 'paragraph', content: [{ type: 'text', text: '文' }] }],
    ],
    ['an empty heading too', [elementOf('heading', [], { tag: 'h2' })], []],
    ['an empty list too', [ul(item(), item())], []],
    [
      'left and justified are no alignment',
      [elementOf('paragraph', [t('文')], { format: 'justify' })],
      [{ type: 'paragraph', content: [{ type: 'text', text: '文' }] }],
    ],
    [
      'end is right',
      [elementOf('paragraph', [t('文')], { format: 'end' })],
      [{ type: 'paragraph', content: [{ type: 'text', text: '文' }], align: 'right' }],
    ],
    [
      'runs cut by the editor are joined',
      [p(t('党'), t('建'), t('引领', 1), t('。', 1))],
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '党建' },
            { type: 'text', text: '引领。', marks: ['strong'] },
          ],
        },
      ],
    ],
    [
      'colour, highlight and code are matters of the screen',
      [p({ ...t('文', 16 | 128), style: 'color: red' })],
      [{ type: 'paragraph', content: [{ type: 'text', text: '文' }] }],
    ],
    [
      'a tab is a character',
      [p(t('a'), { type: 'tab', version: 2, text: '\t' })],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'a\t' }] }],
    ],
  ])('%s', (_name, nodes, expected) => {
    expect(body(...nodes)).toEqual(expected);
  });

  it('parts a link at a new line', () => {
    expect(body(p(link('/a', t('上'), br, t('下'))))).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'link', href: '/a', content: [{ type: 'text', text: '上' }] },
          { type: 'lineBreak' },
          { type: 'link', href: '/a', content: [{ type: 'text', text: '下' }] },
        ],
      },
    ]);
  });

  it('joins the paragraphs of a cell with new lines and keeps its spans', () => {
    const found = body(
      block('table', {
        headRows: 1,
        grid: stateOf([grid(cell([p(t('上')), p(t('下'))], { headerState: 1, colSpan: 2 }), cell([p()]))]),
      }),
    );
    expect(found).toEqual([
      {
        type: 'table',
        headRows: 1,
        rows: [
          [
            {
              content: [{ type: 'text', text: '上' }, { type: 'lineBreak' }, { type: 'text', text: '下' }],
              header: true,
              colSpan: 2,
            },
            { content: [] },
          ],
        ],
      },
    ]);
  });

  it('hangs a lower list on the item before it, in one list', () => {
    expect(body(ul(item(t('甲')), item(ol(item(t('一')))), item(ol(item(t('二'))))))).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          {
            content: [{ type: 'text', text: '甲' }],
            list: {
              ordered: true,
              items: [
                { content: [{ type: 'text', text: '一' }] },
                { content: [{ type: 'text', text: '二' }] },
              ],
            },
          },
        ],
      },
    ]);
  });

  it('reads populated pictures as well as their ids', () => {
    const [first] = LIBRARY;
    const figure = (image: unknown) => body(block('figure', { role: 'photo', images: [{ image }] }));
    expect(figure(first)).toEqual(figure(first?.id));
  });

  it('drops a row of a figure that has no picture yet', () => {
    expect(body(block('figure', { role: 'photo', images: [{ image: null }] }))).toEqual([
      { type: 'figure', role: 'photo', images: [] },
    ]);
  });
});

describe('what is refused, with its place', () => {
  it.each<[string, LexicalNode[], string, string]>([
    ['an unknown node', [p(t('文')), { type: 'horizontalrule', version: 1 }], 'BodyNodeUnknown', 'body[1]'],
    ['an unknown inline', [p(t('文'), { type: 'upload', version: 1 })], 'BodyNodeUnknown', 'body[0][1]'],
    ['an unknown block', [block('code')], 'BodyNodeUnknown', 'body[0]'],
    [
      'an unknown inline block',
      [p({ type: 'inlineBlock', version: 1, fields: { blockType: 'stamp' } })],
      'BodyNodeUnknown',
      'body[0][0]',
    ],
    [
      'a heading of another level',
      [elementOf('heading', [t('文')], { tag: 'h1' })],
      'BodyNodeUnknown',
      'body[0]',
    ],
    ['a list that begins below', [ul(item(ul(item(t('文')))))], 'BodyListBroken', 'body[0][0]'],
    [
      'two kinds of lower list',
      [ul(item(t('甲')), item(ol(item(t('一')))), item(ul(item(t('二')))))],
      'BodyListBroken',
      'body[0][2]',
    ],
    ['something else in a list', [elementOf('list', [p(t('文'))])], 'BodyNodeUnknown', 'body[0][0]'],
    [
      'a table block without a table',
      [block('table', { grid: stateOf([p(t('文'))]) })],
      'BodyTableBroken',
      'body[0].fields.grid',
    ],
    [
      'a table block with two',
      [block('table', { grid: stateOf([grid(), grid()]) })],
      'BodyTableBroken',
      'body[0].fields.grid',
    ],
    [
      'a list in a cell',
      [block('table', { grid: stateOf([grid(cell([ul()]))]) })],
      'BodyTableBroken',
      'body[0].fields.grid[0][0]',
    ],
    [
      'two paragraphs in a turn',
      [block('dialogue', { content: stateOf([p(t('一')), p(t('二'))]) })],
      'BodyNotOneLine',
      'body[0].fields.content',
    ],
    ['an empty footnote', [p(note(p()))], 'BodyEmptyBlock', 'body[0][0].content'],
    ['a new line in a footnote', [p(note(p(t('一'), br)))], 'BodyNotOneLine', 'body[0][0].content'],
    ['a footnote in a footnote', [p(note(p(note(p(t('一'))))))], 'BodyNotOneLine', 'body[0][0].content'],
    [
      'a picture the library lacks',
      [block('figure', { images: [{ image: 'gone' }] })],
      'ImageUnknown',
      'body[0].fields.images[0]',
    ],
  ])('%s', (_name, nodes, code, path) => {
    expect(refusal(() => body(...nodes))).toEqual([code, path]);
  });

  it('a picture that is not in the library on the way in', () => {
    const image = { file: 'images/x.png', sha256: 'f'.repeat(64), width: 1, height: 1, alt: '图' };
    const figure = { type: 'figure' as const, role: 'photo' as const, images: [{ image }] };
    expect(refusal(() => bodyFromModel([figure], { mediaBySha256: new Map() }))).toEqual([
      'ImageUnknown',
      'images/x.png',
    ]);
  });
});

describe('the checks of a form', () => {
  it('let nothing typed pass: whether it is asked for depends on the stage', () => {
    for (const empty of [undefined, null, stateOf([])]) {
      expect(refusal(() => checkBody(empty))).toEqual([]);
      expect(refusal(() => checkLine(empty))).toEqual([]);
      expect(refusal(() => checkEntries(empty))).toEqual([]);
    }
  });

  it.each<[string, LexicalNode, RegExp]>([
    [
      'a script behind a link',
      p(link('javascript:alert(1)', t('点'))),
      /正文第 1 块（段落）：链接协议不允许/,
    ],
    ['a character that may not be stored', p(t('党\u0000建')), /第 2 个字符是空字符/],
    [
      'a figure without a picture',
      block('figure', { role: 'photo', images: [] }),
      /正文第 1 块（图）：不得少于 1/,
    ],
    [
      'a turn without a speaker',
      block('dialogue', { content: stateOf([p(t('话'))]) }),
      /正文第 1 块（访谈）：不能为空/,
    ],
    [
      'more head rows than rows',
      block('table', { headRows: 3, grid: stateOf([grid(cell([p()]))]) }),
      /表头行数多于总行数/,
    ],
  ])('name the block: %s', (_name, node, wanted) => {
    const messages: string[] = [];
    try {
      checkBody(stateOf([node]));
    } catch (error) {
      messages.push(...(error as ProblemError).problems.map((problem) => problem.message));
    }
    expect(messages.join()).toMatch(wanted);
  });

  it('ask for one table and plain entries', () => {
    expect(refusal(() => checkGrid(stateOf([grid()])))).toEqual([]);
    expect(refusal(() => checkGrid(stateOf([])))[0]).toBe('BodyTableBroken');
    expect(refusal(() => checkEntries(stateOf([ul(item(t('文')))])))[0]).toBe('BodyNotOneLine');
    expect(refusal(() => checkLine(stateOf([p(t('一')), p(t('二'))])))[0]).toBe('BodyNotOneLine');
  });

  it('find nothing in a line that is only empty paragraphs', () => {
    expect(lineToModel(stateOf([p(), p()]), { path: 'standfirst' })).toBeUndefined();
  });
});
