import type { Problem } from '../../../../content/model/problem.ts';
import { ARTICLE_STAGES } from '../../states.ts';
import type { IssueSubject, PlacedArticle } from '../../subjects.ts';

/** What every article and the whole must fulfil before the issue goes on: content whole, every article placed here. */
export function checkContent(subject: IssueSubject): Problem | undefined {
  if (subject.articles.length === 0) {
    return {
      code: 'IssueEmpty',
      title: '期里没有文章',
      message: `${subject.label}还没有编入文章。`,
      hint: '请先把已发稿的文章编入各栏目。',
    };
  }
  const unready = subject.articles.filter((item) => item.stage !== 'placed' || item.placedIn !== subject.id);
  return unready.length > 0 ? notReady(subject, unready) : subject.contentProblems[0];
}

function notReady(subject: IssueSubject, unready: readonly PlacedArticle[]): Problem {
  const names = unready.map((item) => `《${item.title}》（${whyNot(item)}）`).join('、');
  return {
    code: 'ArticleNotReady',
    title: '有文章没有通过三审或没有编入',
    message: `${subject.label}有 ${unready.length} 篇文章不能用：${names}。`,
    hint: '请让这些文章对现在的文字重新通过初审、复审、终审并编入本期，或者撤出本期。',
  };
}

function whyNot({ stage }: PlacedArticle): string {
  if (stage === 'placed') return '编在别的期里';
  if (stage === 'accepted') return '已发稿，还没有编入本期';
  return `现处${ARTICLE_STAGES[stage]}`;
}
