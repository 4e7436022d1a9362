import { describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot } from '../../../../../content/model/index.ts';
import { makeArchive, type PublishedIssue } from '../../../../../site/src/lib/archive.ts';
import { parseIssuePdf } from '../../../../../site/src/lib/issue-pdf.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

async function published(): Promise<PublishedIssue> {
  return makeArchive([decodeSnapshot(encodeSnapshot(await sampleSnapshotInput()))])!.titles[0].issues[0];
}

const place = (page: number, label: string) => ({ page, label, y: 0 });
const entry = (first: string, last: string, file?: string) => ({
  article: 's-study',
  first: place(6, first),
  last: place(8, last),
  ...(file && { file }),
});

describe('parseIssuePdf', () => {
  it.each([
    ['folios', entry('4', '6'), ['4', '6'], undefined],
    ['a page without folio, which the typesetter names in brackets', entry('[2]', '3'), undefined, undefined],
    [
      'a cut, by the name it has whatever the index says',
      entry('4', '4', '../../etc/passwd'),
      ['4', '4'],
      'jlxx-2026-3.articles/s-study.pdf',
    ],
  ])('reads %s', async (_, article, folios, file) => {
    const item = await published();
    const text = JSON.stringify({ manifestHash: item.manifestHash, articles: [article] });
    expect(parseIssuePdf(text, item)).toEqual({ articles: { 's-study': { page: 6, folios, file } } });
  });

  it('takes nothing that was set from another text', async () => {
    const text = JSON.stringify({ manifestHash: '0'.repeat(64), articles: [] });
    expect(parseIssuePdf(text, await published())).toBeUndefined();
  });
});
