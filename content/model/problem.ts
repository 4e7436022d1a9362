import type { z } from 'zod';

/**
 * What goes wrong, as a person reads it: a permanent English `code`, a short Chinese `title`, a `message` saying what
 * came and what was wanted and where, a `hint` saying what to do next. `path` is the place in the data.
 */
export type Problem = { code: string; title: string; message: string; hint: string; path?: string };

/** An error that carries problems; thrown by readers, printed by commands, sent by endpoints. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code} ${problem.title}：${problem.message}`).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** A path as a person reads it: `['body', 3, 'content']` → `body[3].content`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Schema trouble as problems, one each, with the place in `where` (a file, a form) and the value's path in it. */
export function toProblems(error: z.ZodError, where: string): Problem[] {
  return error.issues.map((issue) => {
    const path = formatPath(issue.path);
    return {
      code: issue.code === 'unrecognized_keys' ? 'UnknownField' : 'InvalidValue',
      title: issue.code === 'unrecognized_keys' ? '有不认识的字段' : '内容不合规定',
      message: `${where} 的 ${path || '顶层'}：${describeIssue(issue)}。`,
      hint: '请按说明改正这一处后重试；原有内容没有改动。',
      path,
    };
  });
}

const TYPE_NAMES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是／否',
  array: '列表',
  object: '一组字段',
};

/** One schema issue as a Chinese clause without its place and without a full stop: `缺少必填内容`, `不得少于 1`. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}`;
    case 'invalid_type':
      return issue.input === undefined
        ? '缺少必填内容'
        : `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_union':
      return '不是认识的类型';
    case 'too_small':
      return issue.message.includes('Too small') ? `不得少于 ${issue.minimum}` : issue.message;
    case 'too_big':
      return issue.message.includes('Too big') ? `不得超过 ${issue.maximum}` : issue.message;
    default:
      return issue.message;
  }
}
