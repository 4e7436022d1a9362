import { checkProof } from '../../corrections/gates.ts';
import type { IssueRule } from '../../subjects.ts';

/** 三校通过, on the hash of what was read; corrections made after it belong to the next proof. */
export const passThirdProof: IssueRule = {
  name: 'passThirdProof',
  label: '三校通过',
  from: { secondProof: ['proofreader'] },
  to: ['thirdProof'],
  opinion: 'optional',
  onProof: true,
  check: ({ subject }) => checkProof(subject),
};
