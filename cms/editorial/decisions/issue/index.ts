import type { IssueRule } from '../../subjects.ts';
import { assemble } from './assemble.ts';
import { correct } from './correct.ts';
import { passFirstProof } from './pass-first-proof.ts';
import { passSecondProof } from './pass-second-proof.ts';
import { passThirdProof } from './pass-third-proof.ts';
import { publish } from './publish.ts';
import { readThrough } from './read-through.ts';
import { releaseToPress } from './release-to-press.ts';
import { reopen } from './reopen.ts';
import { signOff } from './sign-off.ts';

/** Every decision on an issue, in the order of its road. */
export const ISSUE_DECISIONS: readonly IssueRule[] = [
  assemble,
  passFirstProof,
  passSecondProof,
  passThirdProof,
  readThrough,
  signOff,
  releaseToPress,
  publish,
  correct,
  reopen,
];
