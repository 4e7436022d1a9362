import { checkProof } from '../../corrections/gates.ts';
import type { IssueRule } from '../../subjects.ts';

/** 一校通过, on the hash of what was read; corrections made after it belong to the next proof. */
export const passFirstProof: IssueRule = {
  name: 'passFirstProof',
  label: '一校通过',
  from: { assembled: ['proofreader'] },
  to: ['firstProof'],
  opinion: 'optional',
  onProof: true,
  check: ({ subject }) => checkProof(subject),
};
