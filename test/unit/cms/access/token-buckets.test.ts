import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../../../../cms/access/token-buckets.ts';

const RULE = { burst: 3, every: 1_000 };

describe('token buckets', () => {
  it('let a burst through, then one after each interval', () => {
    const buckets = new TokenBuckets();
    for (let failure = 0; failure < 3; failure += 1) {
      expect(buckets.wait('a', RULE, 0)).toBe(0);
      buckets.take('a', RULE, 0);
    }
    expect(buckets.wait('a', RULE, 0)).toBe(1_000);
    expect(buckets.wait('a', RULE, 400)).toBe(600);
    expect(buckets.wait('a', RULE, 1_000)).toBe(0);
    expect(buckets.wait('b', RULE, 0)).toBe(0);
  });

  it('never hold more than the burst, however long one waits', () => {
    const buckets = new TokenBuckets();
    for (let failure = 0; failure < 3; failure += 1) buckets.take('a', RULE, 1_000_000);
    expect(buckets.wait('a', RULE, 1_000_000)).toBe(1_000);
  });

  it('forget the oldest keys when there are too many', () => {
    const buckets = new TokenBuckets();
    for (let failure = 0; failure < 3; failure += 1) buckets.take('first', RULE, 0);
    for (let key = 0; key < 25_000; key += 1) buckets.take(`k${key}`, RULE, 0);
    expect(buckets.wait('first', RULE, 0)).toBe(0);
    expect(buckets.wait('k24999', { burst: 1, every: 1_000 }, 0)).toBe(0);
  });
});
