import { beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../../../../scripts/typeset/layout.ts';
import { layoutMemory } from '../../../../../scripts/typeset/page/sheet.ts';
import { design as compact } from '../../../../../templates/print/compact/index.ts';
import { design as journal } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { fakeMeasure } from '../fake-measure.ts';
import type { Content } from '../set-issue.ts';

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

const edited = (content: Content): Content => ({
  ...content,
  articles: content.articles.map((article, index) =>
    index === 1 ? { ...article, title: '改过的题' } : article,
  ),
});

describe('the memory of a layout', () => {
  it('changes nothing of what is set: again, edited, in another design and on another paper', () => {
    const memory = layoutMemory();
    const { issue } = sample;
    const small = { ...sample, issue: { ...issue, trimSize: { width: 185, height: 260 } } };
    const runs = [
      { snapshot: sample, design: journal },
      { snapshot: sample, design: journal },
      { snapshot: edited(sample), design: journal },
      { snapshot: sample, design: compact },
      { snapshot: small, design: journal },
      { snapshot: sample, design: journal },
    ];
    for (const run of runs) {
      const input = { ...run, measure: fakeMeasure };
      expect(layout({ ...input, memory })).toEqual(layout(input));
    }
  });

  it('sets only the edited article anew', () => {
    const memory = layoutMemory();
    layout({ snapshot: sample, design: journal, measure: fakeMeasure, memory });
    const before = new Set(memory.articles.values());
    layout({ snapshot: edited(sample), design: journal, measure: fakeMeasure, memory });
    const added = [...memory.articles.values()].filter((item) => !before.has(item));
    const headOf = (item: (typeof added)[number]) =>
      item.flow.head.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    expect(added.length).toBeGreaterThan(0);
    for (const item of added) expect(headOf(item)).toContain('改过的题');
  });
});
