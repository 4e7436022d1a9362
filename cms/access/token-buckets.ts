/** How many failures a key may have at once, and after how many milliseconds one more is forgiven. */
export type BucketRule = { burst: number; every: number };

type Bucket = { tokens: number; at: number };

/** Most keys that are remembered; whoever invents names by the million must not fill the memory. */
const MOST = 20_000;

/**
 * Counts failures by key and forgets them with time: every failure takes a token, every `every` milliseconds one comes
 * back. `now` is in milliseconds and never goes back.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /** Milliseconds until the key has a token again; 0 when it has one. */
  wait(key: string, rule: BucketRule, now: number): number {
    const { tokens } = this.at(key, rule, now);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * rule.every);
  }

  /** Takes a token, down to none. */
  take(key: string, rule: BucketRule, now: number): void {
    const { tokens } = this.at(key, rule, now);
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: Math.max(0, tokens - 1), at: now });
    if (this.buckets.size > MOST) this.buckets.delete(this.buckets.keys().next().value!);
  }

  private at(key: string, { burst, every }: BucketRule, now: number): Bucket {
    const bucket = this.buckets.get(key) ?? { tokens: burst, at: now };
    return { tokens: Math.min(burst, bucket.tokens + (now - bucket.at) / every), at: now };
  }
}
