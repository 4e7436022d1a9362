import type { IssueRule } from '../../subjects.ts';
import { checkContent } from './content-check.ts';

/** 齐稿: every article of the issue is placed with three reviews on its present text. */
export const assemble: IssueRule = {
  name: 'assemble',
  label: '齐稿',
  from: { planned: ['editorialDirector', 'editorInChief'] },
  to: ['assembled'],
  opinion: 'optional',
  check: ({ subject }) => checkContent(subject),
};
