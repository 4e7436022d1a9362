import type { Problem } from '../../../../content/model/problem.ts';
import type { ArticleRecord } from '../../article-record.ts';
import type { ArticleSubject } from '../../subjects.ts';

/** An article leaves the road only when no issue counts on it. */
export function checkNotPlaced(subject: ArticleSubject, record: ArticleRecord): Problem | undefined {
  if (!record.placedIn) return undefined;
  return {
    code: 'ArticleInIssue',
    title: '稿件还编在期里',
    message: `${subject.label}还编在${subject.currentIssue?.label ?? '一期'}里，不能退稿或撤稿。`,
    hint: '请编辑室主任或总编先把它“撤出本期”，再作这个决定。',
  };
}
