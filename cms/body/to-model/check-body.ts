import { z } from 'zod';
import { block } from '../../../content/model/blocks.ts';
import { inlines } from '../../../content/model/inline.ts';
import { describeIssue, ProblemError } from '../../../content/model/problem.ts';
import type { MediaDoc } from '../image-use.ts';
import type { MediaLookup } from './context.ts';
import { bodyToModel, lineToModel } from './index.ts';
import { paragraphLines } from './line.ts';
import { rowsOf } from './table.ts';

/** Blocks and lines as a form names them. */
const BLOCK_NAMES: Readonly<Record<string, string>> = {
  paragraph: '段落',
  crosshead: '小标题',
  dialogue: '访谈',
  pullQuote: '摘引',
  figure: '图',
  table: '表',
  list: '列表',
  references: '参考文献',
  infoBox: '资料框',
};

// A form is checked before its pictures are read: any chosen picture passes here, mapping looks it up.
const ANY_MEDIA: MediaLookup = {
  get: (id): MediaDoc => ({
    id,
    sha256: '0'.repeat(64),
    mimeType: 'image/png',
    width: 1,
    height: 1,
    alt: '图',
  }),
};

/**
 * Throws `ProblemError` when the state of a body editor would not pass the model. An empty body passes: whether a
 * body is asked for is a question of the article's stage. The message counts blocks as a reader does, from 1.
 */
export function checkBody(state: unknown): void {
  const blocks = bodyToModel(state, { media: ANY_MEDIA });
  const result = z.array(block).safeParse(blocks, { reportInput: true });
  if (result.success) return;
  throw refused(
    result.error.issues.slice(0, 3).map((issue) => {
      const index = Number(issue.path[0] ?? 0);
      const name = BLOCK_NAMES[blocks[index]?.type ?? ''] ?? '内容';
      return `正文第 ${index + 1} 块（${name}）：${describeIssue(issue)}`;
    }),
  );
}

/** Throws `ProblemError` when the state of a one-line editor would not pass the model; an empty line passes. */
export function checkLine(state: unknown): void {
  const content = lineToModel(state, { path: '' });
  const result = inlines.optional().safeParse(content, { reportInput: true });
  if (!result.success) throw refused(result.error.issues.slice(0, 3).map(describeIssue));
}

/** Throws `ProblemError` when the editor of a 表 does not hold exactly one table. */
export function checkGrid(state: unknown): void {
  rowsOf(state, { media: ANY_MEDIA, path: '' });
}

/** Throws `ProblemError` when an entry of 参考文献 is not a plain paragraph. */
export function checkEntries(state: unknown): void {
  paragraphLines(state, { media: ANY_MEDIA, path: '' });
}

function refused(messages: string[]): ProblemError {
  return new ProblemError([
    {
      code: 'InvalidValue',
      title: '内容不合规定',
      message: `${messages.join('；')}。`,
      hint: '请改正这一处后重试；写下的内容还在。',
    },
  ]);
}
