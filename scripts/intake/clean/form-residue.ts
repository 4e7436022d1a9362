import type { CleanRule } from './edits.ts';

/** 窗体顶端 and 窗体底端, which Word leaves where a web form was pasted, are no text of the author's. */
export const formResidue: CleanRule = {
  name: 'formResidue',
  edits: (text) =>
    [...text.matchAll(/窗体(?:顶端|底端)/g)].map((match) => ({
      offset: match.index,
      before: match[0],
      after: '',
    })),
};
