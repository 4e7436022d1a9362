import { beforeEach, describe, expect, it } from 'vitest';
import { oneTransactionAtATime } from '../../../../cms/database/one-transaction-at-a-time.ts';

let events: string[];
let failing: string | undefined;

/** An adapter that only tells what it was asked; `failing` is refused. */
function adapter() {
  let last = 0;
  const note = async (event: string) => {
    events.push(event);
    if (event === failing) throw new Error(event);
  };
  return oneTransactionAtATime({
    beginTransaction: async () => {
      last += 1;
      await note(`begin ${last}`);
      return last;
    },
    commitTransaction: async (id) => note(`commit ${await id}`),
    rollbackTransaction: async (id) => note(`rollback ${await id}`),
  });
}

beforeEach(() => {
  events = [];
  failing = undefined;
});

describe('transactions', () => {
  it('begin in their order, each after the one before has ended', async () => {
    const db = adapter();
    const first = await db.beginTransaction();
    const later = [db.beginTransaction(), db.beginTransaction()] as const;
    await db.commitTransaction(first!);
    await db.rollbackTransaction((await later[0])!);
    await db.commitTransaction((await later[1])!);
    expect(events).toEqual(['begin 1', 'commit 1', 'begin 2', 'rollback 2', 'begin 3', 'commit 3']);
  });

  it.each(['begin 1', 'commit 1'])('go on after a refused "%s"', async (event) => {
    failing = event;
    const db = adapter();
    const work = async () => db.commitTransaction((await db.beginTransaction())!);
    await expect(work()).rejects.toThrow(event);
    await work();
    expect(events.slice(-2)).toEqual(['begin 2', 'commit 2']);
  });

  it('that have ended may be ended again', async () => {
    const db = adapter();
    const first = await db.beginTransaction();
    const second = db.beginTransaction();
    await db.commitTransaction(first!);
    await db.rollbackTransaction(first!);
    const third = db.beginTransaction();
    await db.commitTransaction((await second)!);
    await db.commitTransaction((await third)!);
    expect(events.slice(-2)).toEqual(['begin 3', 'commit 3']);
  });
});
