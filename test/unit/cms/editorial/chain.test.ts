import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainRecord, findBreak, findBreaks, nextRecord } from '../../../../cms/editorial/index.ts';

type Body = { what: string; by: string };

function chainOf(bodies: readonly Body[]): ChainRecord<Body>[] {
  const records: ChainRecord<Body>[] = [];
  for (const body of bodies) records.push(nextRecord(records.at(-1), body));
  return records;
}

const bodies = fc.array(fc.record({ what: fc.string(), by: fc.string() }), { minLength: 2, maxLength: 12 });

describe('the audit chain', () => {
  it('is whole as written', () => {
    fc.assert(
      fc.property(bodies, (list) => {
        expect(findBreak(chainOf(list))).toBeUndefined();
      }),
    );
  });

  it('names the first record of which any field was changed', () => {
    const field = fc.constantFrom('seq', 'prev', 'hash', 'what', 'by');
    fc.assert(
      fc.property(bodies, fc.nat(), field, (list, at, name) => {
        const records = chainOf(list);
        const index = at % records.length;
        const record = structuredClone(records[index]!);
        if (name === 'seq') record.seq += 1;
        else if (name === 'what' || name === 'by') record.body[name] += '改';
        else record[name] = record[name].replace(/./, (digit) => (digit === 'a' ? 'b' : 'a'));
        expect(findBreak(records.with(index, record))?.index).toBe(index);
      }),
    );
  });

  it('names every record of which a field was changed, and no other', () => {
    const forged = fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bodies, forged, fc.constantFrom('hash', 'what', 'by'), (list, at, name) => {
        const records = chainOf(list);
        const changed = [...new Set(at.map((index) => index % records.length))].sort((a, b) => a - b);
        for (const index of changed) {
          const record = structuredClone(records[index]!);
          if (name === 'hash') record.hash = record.hash.replace(/./, (digit) => (digit === 'a' ? 'b' : 'a'));
          else record.body[name] += '改';
          records[index] = record;
        }
        expect(findBreaks(records).map(({ index }) => index)).toEqual(changed);
      }),
    );
  });

  it('notices a record taken out, put in or moved', () => {
    const records = chainOf(['1', '2', '3', '4'].map((what) => ({ what, by: '甲' })));
    expect(findBreak(records.toSpliced(1, 1))).toMatchObject({ index: 1, reason: 'seq' });
    expect(findBreak(records.toSpliced(2, 0, records[2]!))).toMatchObject({ index: 3 });
    const swapped = records.with(1, { ...records[2]!, seq: 2 }).with(2, { ...records[1]!, seq: 3 });
    expect(findBreak(swapped)).toMatchObject({ index: 1, reason: 'prev' });
  });

  it('cannot be rewritten from the middle without changing the head', () => {
    const list = ['1', '2', '3'].map((what) => ({ what, by: '甲' }));
    const forged = list.with(1, { what: '二', by: '甲' });
    expect(chainOf(forged).at(-1)?.hash).not.toBe(chainOf(list).at(-1)?.hash);
  });
});
