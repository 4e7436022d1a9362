import { describe, expect, it } from 'vitest';
import { bodyFromModel } from '../../../../cms/body/from-model/index.ts';
import { draftLines, linesOf } from '../../../../cms/mapping/draft-lines.ts';
import type { Block } from '../../../../content/model/blocks.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = (...blocks: Block[]) => bodyFromModel(blocks, { mediaBySha256: new Map() });

describe('the lines of a document', () => {
  it('are those of a draft that is no article yet, in reading order', () => {
    const crosshead: Block = { type: 'crosshead', level: 1, content: [{ type: 'text', text: '一、读' }] };
    const doc = {
      title: '只有题目',
      kicker: null,
      body: body(crosshead, paragraph('一段')),
      authorNote: '（作者系职员）',
    };
    expect(draftLines(doc)).toEqual([
      { part: 'title', text: '只有题目' },
      { part: 'crosshead', text: '一、读', block: 0 },
      { part: 'paragraph', text: '一段', block: 1 },
      { part: 'authorNote', text: '（作者系职员）' },
    ]);
    expect(draftLines({})).toEqual([]);
  });

  it('say choices in Chinese, and leave out a source nobody named', () => {
    const byline = [{ id: '1', name: '林远舟', kind: 'person', role: 'photography' }];
    const texts = (doc: object) => draftLines({ ...doc }).map(({ text }) => text);
    expect(texts({ byline, source: { kind: 'origin', isPeriodical: false } })).toEqual([
      '林远舟　个人　摄影',
    ]);
    expect(texts({ source: { kind: 'reprint', name: '江岚日报' } })).toEqual(['原载', '江岚日报']);
  });

  it('show the words inside blocks, footnotes and tables', () => {
    const content = [{ type: 'text' as const, text: '话' }];
    const note = { type: 'footnote' as const, content: [{ type: 'text' as const, text: '注文' }] };
    const table: Block = { type: 'table', headRows: 0, rows: [[{ content }]], caption: '表题' };
    const lines = linesOf(body({ type: 'dialogue', speaker: '问', content: [...content, note] }, table)).join(
      '\n',
    );
    for (const words of ['问', '话', '注文', '表题']) expect(lines).toContain(words);
  });
});
