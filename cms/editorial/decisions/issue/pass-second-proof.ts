import { checkProof } from '../../corrections/gates.ts';
import type { IssueRule } from '../../subjects.ts';

/** 二校通过, on the hash of what was read; corrections made after it belong to the next proof. */
export const passSecondProof: IssueRule = {
  name: 'passSecondProof',
  label: '二校通过',
  from: { firstProof: ['proofreader'] },
  to: ['secondProof'],
  opinion: 'optional',
  onProof: true,
  check: ({ subject }) => checkProof(subject),
};
