import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../../../cms/admin/decisions/contract.ts';
import { stepsOf } from '../../../../cms/admin/decisions/steps.ts';

const row = (to: string, by: string) => ({ to, actorName: by, at: '2026-03-01T02:03:00Z' }) as DecisionRow;
const states = (steps: ReturnType<typeof stepsOf>) => steps.map((step) => step.state).join(' ');

describe('the steps of 三审', () => {
  const reviews = [
    { level: 'firstReview', label: '初审', by: '某甲', at: '2026-03-01T02:03:00Z', counts: true },
    { level: 'secondReview', label: '复审', counts: false },
    { level: 'finalReview', label: '终审', counts: false },
  ];

  it('say what counts, whose turn it is and what is still to come', () => {
    const steps = stepsOf({ stage: 'secondReview', decisions: [], reviews });
    expect(states(steps)).toBe('done now open');
    expect(steps[0]).toMatchObject({ label: '初审', by: '某甲' });
  });

  it('mark a level that was passed on another text, also when it is its turn again', () => {
    const voided = [{ ...reviews[0]!, counts: false }, reviews[1]!, reviews[2]!];
    expect(states(stepsOf({ stage: 'firstReview', decisions: [], reviews: voided }))).toBe(
      'changed open open',
    );
  });
});

describe('the road of an issue', () => {
  it('is done as far as the stage says, and names who', () => {
    const decisions = [row('assembled', '某甲'), row('firstProof', '某乙')];
    const steps = stepsOf({ stage: 'firstProof', decisions });
    expect(states(steps)).toBe('done done now open open open open open');
    expect(steps[1]).toMatchObject({ label: '一校', by: '某乙' });
  });

  it('marks what was reached and fell back', () => {
    const decisions = [row('signedOff', '某丙')];
    expect(states(stepsOf({ stage: 'thirdProof', decisions }))).toBe(
      'done done done done now changed open open',
    );
  });

  it('stays whole after a correction', () => {
    expect(states(stepsOf({ stage: 'corrected', decisions: [] }))).toBe(Array(8).fill('done').join(' '));
  });
});
