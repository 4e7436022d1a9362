import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedIssue, PlacedText } from '../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../helpers/sample-snapshot.ts';
import { typesetFaults } from '../../../helpers/typeset-faults.ts';
import { type Content, set } from './set-issue.ts';

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

/** The faults after something was done to every line of the first article that is longer than ten characters. */
function faultsAfter(change: (item: PlacedText) => PlacedText): string[] {
  const placed = set(sample);
  const id = sample.articles[0]!.id;
  const isOurs = (item: PlacedIssue['pages'][number]['items'][number]): item is PlacedText =>
    item.kind === 'text' && item.origin?.article === id && item.text.length > 10;
  const pages = placed.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (isOurs(item) ? change(item) : item)),
  }));
  return typesetFaults({ ...sample, placed: { ...placed, pages }, design });
}

describe('the rule every set page is held to', () => {
  it('finds nothing wrong with a good issue', () => {
    expect(faultsAfter((item) => item)).toEqual([]);
  });

  it('finds a filler over the text, and one printed twice', () => {
    const fillers = [{ lines: ['问渠那得清如许？'] }];
    const content = { ...sample, issue: { ...sample.issue, fillers } };
    const placed = set(content);
    expect(typesetFaults({ ...content, placed, design })).toEqual([]);
    const raised = placed.pages.map((page) => ({
      ...page,
      items: page.items.map((item) =>
        item.kind === 'text' && item.furniture === 'filler' ? { ...item, y: 100 } : item,
      ),
    }));
    expect(typesetFaults({ ...content, placed: { ...placed, pages: raised }, design })).toHaveLength(1);
    const twice = [...placed.fillers, ...placed.fillers];
    expect(typesetFaults({ ...content, placed: { ...placed, fillers: twice }, design })).toHaveLength(1);
  });

  it.each<[string, (item: PlacedText) => PlacedText]>([
    ['a lost character', (item) => ({ ...item, text: item.text.slice(1), offsets: item.offsets.slice(1) })],
    ['two characters in the wrong order', (item) => ({ ...item, text: [...item.text].reverse().join('') })],
    ['a character without a place', (item) => ({ ...item, offsets: item.offsets.slice(1) })],
    ['a line beside the type area', (item) => ({ ...item, x: item.x + 400 })],
    ['a line below the type area', (item) => ({ ...item, y: item.y + 700 })],
  ])('finds %s', (_name, change) => {
    expect(faultsAfter(change).length).toBeGreaterThan(0);
  });
});
