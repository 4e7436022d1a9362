import { describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot } from '../../../../../content/model/index.ts';
import { makeArchive } from '../../../../../site/src/lib/archive.ts';
import { shelfNames } from '../../../../../site/src/lib/shelf-names.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

const archiveOf = async (...titles: string[]) => {
  const inputs = await Promise.all(
    titles.map((title, index) => sampleSnapshotInput({ title, titleName: `刊名${index + 1}` })),
  );
  return makeArchive(inputs.map((input) => decodeSnapshot(encodeSnapshot(input))))!;
};

describe('shelfNames', () => {
  it('names columns, series and topics with their addresses, no authors', async () => {
    const names = shelfNames(await archiveOf('jlxx'));
    expect(names).toEqual(
      expect.arrayContaining([
        ['栏目', '调查研究', '/jlxx/columns/studies/'],
        ['专栏', '走百村', `/jlxx/series/${encodeURIComponent('走百村')}/`],
        ['专题', '调查研究', `/jlxx/topics/${encodeURIComponent('调查研究')}/`],
      ]),
    );
    expect(names.map(([kind]) => kind)).not.toContain('作者');
  });

  it('says of which title a shelf is when there are several', async () => {
    const kinds = shelfNames(await archiveOf('a', 'b')).map(([kind]) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['《刊名1》栏目', '《刊名2》栏目']));
  });
});
