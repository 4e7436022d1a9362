import type { Payload } from 'payload';
import { vi } from 'vitest';

/** Does something while no notice can be read or stored; its answer, and how often the log of the server told of errors. */
export async function withoutNotices<T>(
  payload: Payload,
  work: () => Promise<T>,
): Promise<{ answer: T; told: number }> {
  const find = payload.find.bind(payload);
  const broken = vi
    .spyOn(payload, 'find')
    .mockImplementation((options) =>
      options.collection === 'notices' ? Promise.reject(new Error('no notices today')) : find(options),
    );
  const log = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
  try {
    return { answer: await work(), told: log.mock.calls.length };
  } finally {
    broken.mockRestore();
    log.mockRestore();
  }
}
