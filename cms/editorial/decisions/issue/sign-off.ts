import { checkNoOpenCorrections } from '../../corrections/gates.ts';
import { missingNotices } from '../../mandatory-notices.ts';
import type { IssueRule } from '../../subjects.ts';
import { checkContent } from './content-check.ts';

/** 签发: the editor-in-chief signs the hash of the whole issue; from here on it is frozen. */
export const signOff: IssueRule = {
  name: 'signOff',
  label: '签发',
  from: { readThrough: ['editorInChief'] },
  to: ['signedOff'],
  opinion: 'required',
  password: 'required',
  check: ({ subject }) =>
    checkContent(subject) ?? checkNoOpenCorrections(subject) ?? missingNotices(subject.issue)[0],
};
