import type { Problem } from '../../../../content/model/problem.ts';
import type { ArticleRecord } from '../../article-record.ts';
import type { CheckContext } from '../../machine.ts';
import type { ArticleSubject } from '../../subjects.ts';

/** A contributor acts only on manuscripts of their own. */
export function checkOwn({
  subject,
  actor,
  role,
}: CheckContext<ArticleSubject, ArticleRecord>): Problem | undefined {
  if (role !== 'contributor' || subject.authorIds.includes(actor.id)) return undefined;
  return {
    code: 'ArticleNotOwn',
    title: '不是自己的稿件',
    message: `${subject.label}不是${actor.name}交的稿件，通讯员只能处理自己的稿件。`,
    hint: '请由交稿人本人或责任编辑来处理。',
  };
}
