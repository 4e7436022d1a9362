import { describe, expect, it } from 'vitest';
import { articleMachine } from '../../../../cms/editorial/index.ts';
import { playHistories } from './random-histories.ts';

/** `npm run fuzz:desk` plays more. */
const HISTORIES = Number(process.env.KANXING_TEST_HISTORIES ?? 3000);

describe('random histories', () => {
  it(`agree with the reference desk in all of ${HISTORIES}`, () => {
    const { reached } = playHistories(HISTORIES);
    expect([...reached].sort()).toEqual(Object.keys(articleMachine.stages).sort());
  });
});
