/** Hands out one right to write at a time, first come first served. */
export class WriterQueue {
  private tail: Promise<void> = Promise.resolve();

  /**
   * Resolves with a function that gives the right back, to be called exactly once. Rejects after `limit` ms: a writer
   * that waits so long waits for itself (a write without its request's transaction) or for a stuck one.
   */
  async acquire(limit: number): Promise<() => void> {
    const before = this.tail;
    let release = () => {};
    this.tail = new Promise((resolve) => {
      release = resolve;
    });
    const isInTime = await Promise.race([before.then(() => true), wait(limit).then(() => false)]);
    if (isInTime) return release;
    // The place in the queue is kept until its turn, then passed on at once.
    void before.then(release);
    throw Object.assign(new Error(`写入等待超过 ${limit / 1000} 秒，没有保存；请稍后重试。`), {
      code: 'WRITER_BUSY',
    });
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
