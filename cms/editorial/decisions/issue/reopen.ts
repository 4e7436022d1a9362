import type { IssueRule } from '../../subjects.ts';

/** 退回编辑: takes back 通读, 签发 and 付印; the issue is no longer frozen. */
export const reopen: IssueRule = {
  name: 'reopen',
  label: '退回编辑',
  from: {
    assembled: ['editorialDirector', 'editorInChief'],
    firstProof: ['editorialDirector', 'editorInChief'],
    secondProof: ['editorialDirector', 'editorInChief'],
    thirdProof: ['editorialDirector', 'editorInChief'],
    readThrough: ['editorInChief'],
    signedOff: ['editorInChief'],
    released: ['editorInChief'],
  },
  to: ['planned', 'corrected'],
  opinion: 'required',
};
