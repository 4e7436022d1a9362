import { describe, expect, it } from 'vitest';
import { compareDocs } from '../../../../cms/admin/save/compare-docs.ts';
import { bodyFromModel } from '../../../../cms/body/from-model/index.ts';
import { linesOf } from '../../../../cms/mapping/draft-lines.ts';
import type { Block } from '../../../../content/model/blocks.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = (...blocks: Block[]) => bodyFromModel(blocks, { mediaBySha256: new Map() });

describe('two texts of one document', () => {
  it('are compared field by field, rich text by paragraph', () => {
    const ours = { title: '甲', kicker: null, body: body(paragraph('一'), paragraph('二')) };
    const theirs = { title: '甲', kicker: '', body: body(paragraph('一'), paragraph('三')), revision: 2 };
    expect(compareDocs(ours, theirs)).toEqual([{ label: '正文', ours: ['一', '二'], theirs: ['一', '三'] }]);
  });

  it('do not differ by what only the database knows', () => {
    const ours = { byline: [{ id: 'x', name: '某某', post: '' }] };
    const theirs = { byline: [{ id: 'y', name: '某某', post: null }] };
    expect(compareDocs(ours, theirs)).toEqual([]);
    expect(compareDocs({ byline: 0 }, { byline: [] })).toEqual([]);
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
