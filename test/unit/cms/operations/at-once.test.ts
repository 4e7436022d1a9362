import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../cms/operations/at-once.ts';

describe('a gate', () => {
  it('lets no more than its limit run at once, in their order, also after failures', async () => {
    const gate = atOnce(2);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = async (number: number) => {
      order.push(number);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (number % 3 === 0) throw new Error(String(number));
      return number;
    };
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((number) => gate(() => work(number))));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
