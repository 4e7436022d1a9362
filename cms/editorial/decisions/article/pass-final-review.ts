import type { Problem } from '../../../../content/model/problem.ts';
import { type ArticleRecord, isCleared } from '../../article-record.ts';
import type { ArticleRule, ArticleSubject } from '../../subjects.ts';
import { checkReviewer } from './review-check.ts';

/** 终审通过, only with 保密审查 (and 送审 where it was asked for) passed on the same text. */
export const passFinalReview: ArticleRule = {
  name: 'passFinalReview',
  label: '终审通过',
  from: { finalReview: ['editorInChief'] },
  to: ['accepted', 'placed'],
  opinion: 'required',
  check: (context) =>
    checkReviewer('finalReview', context) ?? checkClearances(context.subject, context.record),
};

function checkClearances(subject: ArticleSubject, record: ArticleRecord): Problem | undefined {
  const { clearances, externalReviewRequested } = record;
  if (!isCleared(record, 'passSecrecyReview', subject.hash)) {
    const isEarlier = clearances.some(({ decision }) => decision === 'passSecrecyReview');
    return {
      code: 'SecrecyReviewMissing',
      title: '还没有保密审查',
      message: `${subject.label}现在的文字没有做过保密审查，不能终审${isEarlier ? '；做过审查的是改动之前的文字' : ''}。`,
      hint: '请先对现在的文字做“保密审查通过”，填写审查表编号，再来终审。',
    };
  }
  if (!externalReviewRequested || isCleared(record, 'passExternalReview', subject.hash)) return undefined;
  return {
    code: 'ExternalReviewMissing',
    title: '送审还没有结果',
    message: `${subject.label}已提请送审，现在的文字还没有同意的复函，不能终审。`,
    hint: '收到复函后请先登记“送审通过”，填写复函文号，再来终审。',
  };
}
