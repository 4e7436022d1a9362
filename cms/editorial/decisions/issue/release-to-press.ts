import { checkCorrectionsVerified, checkNoOpenCorrections } from '../../corrections/gates.ts';
import { missingNotices } from '../../mandatory-notices.ts';
import type { IssueRule } from '../../subjects.ts';
import { checkContent } from './content-check.ts';
import { checkUnchangedSince } from './unchanged-check.ts';

/** 付印: exactly the signed issue goes to press, with every notice its kind of publication must carry. */
export const releaseToPress: IssueRule = {
  name: 'releaseToPress',
  label: '付印',
  from: { signedOff: ['production'] },
  to: ['released'],
  opinion: 'optional',
  password: 'required',
  check: ({ subject, record }) =>
    checkUnchangedSince(
      { code: 'IssueChangedSinceSignOff', label: '签发', hash: record.signedHash },
      subject,
    ) ??
    checkContent(subject) ??
    checkNoOpenCorrections(subject) ??
    checkCorrectionsVerified(subject) ??
    missingNotices(subject.issue)[0],
};
