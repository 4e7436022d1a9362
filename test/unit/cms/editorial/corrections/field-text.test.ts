import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldText, replaceInField } from '../../../../../cms/editorial/corrections/field-text.ts';
import { type Article, type Inline, segmentedLines } from '../../../../../content/model/index.ts';
import { arbitraryArticle } from '../../../../helpers/arbitrary-article.ts';
import { plainArticle } from '../../../../helpers/plain-article.ts';

const run = (text: string, ...marks: 'strong'[]): Inline =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const link = (text: string): Inline => ({ type: 'link', href: '/a', content: [{ type: 'text', text }] });
const note: Inline = { type: 'footnote', content: [{ type: 'text', text: '注' }] };
const br: Inline = { type: 'lineBreak' };

const FIELD = 'body[0].content';
const articleOf = (content: Inline[]): Article => plainArticle({ body: [{ type: 'paragraph', content }] });
const contentOf = (article: Article | undefined) =>
  (article?.body[0] as { content: Inline[] } | undefined)?.content;

describe('replacing characters of a line', () => {
  it.each<[string, Inline[], [number, string, string], Inline[]]>([
    ['in one run', [run('甲乙丙')], [1, '乙', '丁'], [run('甲丁丙')]],
    [
      'takes the form of what it replaces',
      [run('甲', 'strong'), run('乙丙')],
      [0, '甲乙', '丁'],
      [run('丁', 'strong'), run('丙')],
    ],
    [
      'inserts in the form of what stands before',
      [run('甲', 'strong'), run('乙')],
      [1, '', '丁'],
      [run('甲丁', 'strong'), run('乙')],
    ],
    ['inserts at the beginning', [run('甲')], [0, '', '丁'], [run('丁甲')]],
    ['inserts at the end', [run('甲')], [1, '', '丁'], [run('甲丁')]],
    ['inserts after a line break', [run('甲'), br], [2, '', '丁'], [run('甲'), br, run('丁')]],
    ['inserts before a line break', [br, run('甲')], [0, '', '丁'], [run('丁'), br, run('甲')]],
    [
      'deletes a whole run and joins its neighbours',
      [run('甲'), run('乙', 'strong'), run('丙')],
      [1, '乙', ''],
      [run('甲丙')],
    ],
    ['deletes a whole link', [run('甲'), link('乙')], [1, '乙', ''], [run('甲')]],
    ['inside a link', [run('甲'), link('乙丙')], [2, '丙', '丁'], [run('甲'), link('乙丁')]],
    [
      'keeps a footnote in its place',
      [run('甲'), note, run('乙')],
      [1, '乙', '丁'],
      [run('甲'), note, run('丁')],
    ],
  ])('%s', (_name, before, [offset, old, added], after) => {
    const replaced = replaceInField(articleOf(before), { field: FIELD, offset, old, new: added });
    expect(contentOf(replaced)).toEqual(after);
  });

  it('replaces in a footnote and in a string', () => {
    const article = articleOf([run('甲'), note, run('乙')]);
    const inNote = replaceInField(article, { field: `${FIELD}#1`, offset: 0, old: '注', new: '记' });
    expect(fieldText(inNote!, `${FIELD}#1`)).toBe('记');
    expect(replaceInField(article, { field: 'title', offset: 0, old: '一', new: '两' })?.title).toBe(
      '两张读书桌',
    );
  });

  it.each([
    ['another text stands there', FIELD, 0, '丁', '戊'],
    ['the place is beyond the end', FIELD, 9, '', '戊'],
    ['a forced line break would go', FIELD, 1, '\n', ''],
    ['there is no such field', 'body[7].content', 0, '', '戊'],
    ['there is no such footnote', `${FIELD}#2`, 0, '', '戊'],
    ['the field is no text', 'body', 0, '', '戊'],
    ['the field is inherited', 'constructor', 0, '', '戊'],
  ])('is refused when %s', (_name, field, offset, old, added) => {
    const article = articleOf([run('甲'), br, run('乙')]);
    expect(replaceInField(article, { field, offset, old, new: added })).toBeUndefined();
  });

  it('changes exactly the characters named, in any field of any article', () => {
    fc.assert(
      fc.property(
        arbitraryArticle,
        fc.nat(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', '改', '改改'),
        (article, a, b, length, added) => {
          const fields = [
            ...new Set(
              segmentedLines(article).flatMap(({ segments }) => segments.flatMap(({ field }) => field ?? [])),
            ),
          ];
          const field = fields[a % fields.length]!;
          const text = fieldText(article, field)!;
          const offset = b % (text.length + 1);
          const old = text.slice(offset, offset + length);
          fc.pre(!old.includes('\n'));
          const others = fields.filter((name) => name !== field && !name.startsWith(`${field}#`));
          const before = others.map((name) => fieldText(article, name));
          const replaced = replaceInField(article, { field, offset, old, new: added })!;
          // A line that is left empty is no line any more; the schema refuses it.
          expect(fieldText(replaced, field) ?? '').toBe(
            text.slice(0, offset) + added + text.slice(offset + old.length),
          );
          expect(others.map((name) => fieldText(replaced, name))).toEqual(before);
        },
      ),
    );
  });
});
