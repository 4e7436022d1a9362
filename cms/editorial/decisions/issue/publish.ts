import type { IssueRule } from '../../subjects.ts';
import { checkContent } from './content-check.ts';
import { checkUnchangedSince } from './unchanged-check.ts';

/** 出刊: the snapshot of exactly the released issue is published. Taken by the publish command for 出版. */
export const publish: IssueRule = {
  name: 'publish',
  label: '出刊',
  from: { released: ['production'] },
  to: ['published'],
  opinion: 'optional',
  byCommand: true,
  check: ({ subject, record }) =>
    checkUnchangedSince(
      { code: 'IssueChangedSinceRelease', label: '付印', hash: record.releasedHash },
      subject,
    ) ?? checkContent(subject),
};
