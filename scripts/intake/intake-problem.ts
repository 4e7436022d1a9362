import { type Problem, ProblemError } from '../../content/model/index.ts';

/** One refusal of a file; the file itself is never touched. */
export function intakeProblem(problem: Omit<Problem, 'path'> & { path?: string }): ProblemError {
  return new ProblemError([problem]);
}

/** A file without any text or picture. */
export function emptyFile(name: string): ProblemError {
  return intakeProblem({
    code: 'IntakeFileEmpty',
    title: '文件是空的',
    message: `${name} 里没有文字，也没有图片。`,
    hint: '请确认发来的是最后保存的稿件，重新取得后再试；原文件没有改动。',
  });
}
