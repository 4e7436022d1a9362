import { ProblemError } from '../../content/model/problem.ts';

/** Texts of what cannot be turned into the model, by permanent code. */
const BODY_PROBLEMS = {
  BodyNodeUnknown: {
    title: '有不认识的内容',
    hint: '请删去这一处，或改用工具栏里的段落、小标题、列表、表格、图等重做。',
  },
  BodyListBroken: {
    title: '列表层次不对',
    hint: '请先写上一级的列表项，再在它下面缩进；一个列表项下面只放一种下级列表。',
  },
  BodyTableBroken: {
    title: '表格不完整',
    hint: '多余的文字请写到表外；表格被删掉的，请删去这个“表”，重新插入一个。',
  },
  BodyNotOneLine: {
    title: '这里只能写一段',
    hint: '请把内容并成一段；列表、小标题、表格等写到正文里。',
  },
  BodyEmptyBlock: { title: '内容没有写', hint: '请补上内容，或删去这一处。' },
  ImageUnknown: { title: '图片不在图片库里', hint: '请重新选择图片；图片可能已被移走。' },
} as const;

export type BodyProblemCode = keyof typeof BODY_PROBLEMS;

/** The error a handler throws: `message` is a Chinese clause without full stop, `path` the place in the document. */
export function bodyProblem(code: BodyProblemCode, message: string, path: string): ProblemError {
  return new ProblemError([{ code, ...BODY_PROBLEMS[code], message: `${message}。`, path }]);
}
