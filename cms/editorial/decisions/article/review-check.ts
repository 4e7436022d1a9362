import type { Problem } from '../../../../content/model/problem.ts';
import type { ArticleRecord } from '../../article-record.ts';
import type { CheckContext } from '../../machine.ts';
import { ARTICLE_STAGES, type ReviewLevel } from '../../states.ts';
import type { ArticleSubject } from '../../subjects.ts';

/**
 * The rule of 三审制 for one level: not one's own text, and no person takes two levels of one article, even when the
 * earlier review has since been voided.
 */
export function checkReviewer(
  level: ReviewLevel,
  { subject, record, actor }: CheckContext<ArticleSubject, ArticleRecord>,
): Problem | undefined {
  const word = ARTICLE_STAGES[level];
  if (subject.authorIds.includes(actor.id) || subject.bylineNames.includes(actor.name)) {
    return {
      code: 'ReviewOfOwnText',
      title: '不能审自己的稿件',
      message: `${actor.name}是${subject.label}的作者或交稿人，不能给这篇稿件${word}。`,
      hint: `请由另一位有权${word}的同志来审；署名只是同名的，请系统管理员在账号姓名后加注部门。`,
    };
  }
  const earlier = record.reviewers.find((pass) => pass.by.id === actor.id && pass.level !== level);
  if (!earlier) return undefined;
  return {
    code: 'SameReviewerTwice',
    title: '同一人不能审两级',
    message: `${actor.name}已给${subject.label}做过${ARTICLE_STAGES[earlier.level]}（第 ${earlier.seq} 号决定），不能再做${word}。`,
    hint: `初审、复审、终审须由三个人分别完成；请由另一位有权${word}的同志来审。`,
  };
}
