import { ProblemError } from '../../../content/model/index.ts';

/** What is said of a file that is not there or is no whole PDF. */
export function pdfUnreadable(path: string, error: Error): ProblemError {
  return new ProblemError([
    {
      code: 'PdfUnreadable',
      title: '读不了这个 PDF',
      message: `${path} 不存在，或者不是完整的 PDF（${error.message}）。`,
      hint: '请核对路径，或用 npm run issue:typeset 重新排版。',
      path,
    },
  ]);
}
