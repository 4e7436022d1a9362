import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, mergedFields, planMerge, rowsOf } from '../../../../cms/admin/save/merge-docs.ts';
import { normalKey } from '../../../../cms/admin/save/normal-key.ts';
import { bodyFromModel } from '../../../../cms/body/from-model/index.ts';
import { linesOf } from '../../../../cms/mapping/draft-lines.ts';
import type { Block } from '../../../../content/model/blocks.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = (...texts: string[]) => bodyFromModel(texts.map(paragraph), { mediaBySha256: new Map() });
const choose = (entries: Record<string, Choice>) => new Map(Object.entries(entries));
const bodyLines = (fields: Record<string, unknown>) => linesOf(fields.body);

const base = { title: '一张读书桌', kicker: null, body: body('甲段', '乙段', '丙段') };

describe('two changes of one text', () => {
  it('in different places need no choice', () => {
    const theirs = { ...base, kicker: '机关读书', body: body('甲段改', '乙段', '丙段') };
    const mine = { ...base, title: '两张读书桌', body: body('甲段', '乙段', '丙段', '丁段') };
    const plan = planMerge({ base, theirs, mine });
    expect(rowsOf(plan).map(({ label, kind }) => [label, kind])).toEqual([
      ['引题', 'theirs'],
      ['主题', 'mine'],
      ['正文', 'theirs'],
      ['正文', 'mine'],
    ]);
    const merged = mergedFields(plan, new Map());
    expect(merged).toMatchObject({ title: '两张读书桌', kicker: '机关读书' });
    expect(bodyLines(merged)).toEqual(['甲段改', '乙段', '丙段', '丁段']);
  });

  it('in one place are a conflict that must be chosen', () => {
    const theirs = { ...base, body: body('甲段', '乙段他改', '丙段') };
    const mine = { ...base, body: body('甲段', '乙段我改', '丙段') };
    const plan = planMerge({ base, theirs, mine });
    const [row] = rowsOf(plan);
    expect(row).toMatchObject({ kind: 'conflict', editable: '乙段我改', canTakeBoth: true });
    expect(() => mergedFields(plan, new Map())).toThrow(row!.key);
    const merge = (choice: Choice) => bodyLines(mergedFields(plan, choose({ [row!.key]: choice })));
    expect(merge({ take: 'theirs' })).toEqual(['甲段', '乙段他改', '丙段']);
    expect(merge({ take: 'mine' })).toEqual(['甲段', '乙段我改', '丙段']);
    expect(merge({ take: 'both' })).toEqual(['甲段', '乙段他改', '乙段我改', '丙段']);
    expect(merge({ take: 'edited', text: '乙段合改' })).toEqual(['甲段', '乙段合改', '丙段']);
  });

  it('without the text they started from are conflicts wherever they differ', () => {
    const plan = planMerge({ base: undefined, theirs: base, mine: { ...base, title: '两张读书桌' } });
    expect(rowsOf(plan).map(({ label, kind }) => [label, kind])).toEqual([['主题', 'conflict']]);
  });

  it('of rows keep the rows of both', () => {
    const row = (name: string) => ({ id: name, name, kind: 'person', person: null });
    const started = { byline: [row('甲')] };
    const plan = planMerge({
      base: started,
      theirs: { byline: [row('甲'), row('乙')] },
      mine: { byline: [row('甲'), row('丙')] },
    });
    const [conflict] = rowsOf(plan);
    const { byline } = mergedFields(plan, choose({ [conflict!.key]: { take: 'both' } }));
    expect((byline as { name: string }[]).map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });

  it('offer no rewriting where marks would be lost', () => {
    const marked = (text: string) =>
      bodyFromModel(
        [
          {
            type: 'paragraph',
            content: [{ type: 'text', text }, { type: 'text', text: '重点', marks: ['strong'] } as never],
          },
        ],
        { mediaBySha256: new Map() },
      );
    const plan = planMerge({
      base,
      theirs: { ...base, body: marked('他') },
      mine: { ...base, body: marked('我') },
    });
    expect(rowsOf(plan).every(({ editable }) => editable === undefined)).toBe(true);
  });

  it('give a block that stands twice two ids', () => {
    const block = (speaker: string) => ({
      root: {
        type: 'root',
        version: 1,
        children: [{ type: 'block', version: 2, fields: { id: 'b', blockType: 'dialogue', speaker } }],
      },
    });
    const plan = planMerge({
      base: { body: block('问') },
      theirs: { body: block('记') },
      mine: { body: block('答') },
    });
    const merged = mergedFields(plan, choose({ [rowsOf(plan)[0]!.key]: { take: 'both' } }));
    const nodes = (merged.body as { root: { children: { fields: { id: string } }[] } }).root.children;
    expect(new Set(nodes.map(({ fields }) => fields.id)).size).toBe(2);
  });
});

describe('no paragraph of either side', () => {
  const paragraphs = fc.uniqueArray(fc.constantFrom('甲段', '乙段', '丙段', '丁段', '戊段', '己段'), {
    maxLength: 6,
  });

  it('is lost when both are kept at every conflict, except what the other side alone took out', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, paragraphs, (old, saved, typed) => {
        const plan = planMerge({
          base: { body: body(...old) },
          theirs: { body: body(...saved) },
          mine: { body: body(...typed) },
        });
        const rows = rowsOf(plan);
        const both = rows
          .filter(({ kind }) => kind === 'conflict')
          .map(({ key, canTakeBoth, theirs }): [string, Choice] => [
            key,
            { take: canTakeBoth ? 'both' : theirs.length > 0 ? 'theirs' : 'mine' },
          ]);
        const merged = rows.length === 0 ? typed : bodyLines(mergedFields(plan, new Map(both)));
        for (const text of [...saved, ...typed]) if (!old.includes(text)) expect(merged).toContain(text);
      }),
    );
  });
});

describe('a form and the database', () => {
  it.each([
    [{ byline: 0 }, { byline: [] }],
    [{ kicker: '' }, { kicker: null }],
    [{ root: { direction: 'ltr', children: [] } }, { root: { direction: null, children: [] } }],
    [[{ id: 'x', name: '某' }], [{ id: 'y', name: '某', post: null }]],
    [{ continues: false }, {}],
  ])('%j says the same as %j', (a, b) => {
    expect(normalKey(a)).toBe(normalKey(b));
  });

  it('differ where a mark differs', () => {
    expect(normalKey({ type: 'text', text: '字', format: 1 })).not.toBe(
      normalKey({ type: 'text', text: '字', format: 0 }),
    );
  });
});
