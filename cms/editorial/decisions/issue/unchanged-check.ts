import type { Problem } from '../../../../content/model/problem.ts';
import type { IssueSubject } from '../../subjects.ts';

/** The present text must be the one of an earlier decision（签发 or 付印）; otherwise says which articles differ. */
export function checkUnchangedSince(
  decision: { code: string; label: string; hash: string | undefined },
  subject: IssueSubject,
): Problem | undefined {
  if (decision.hash === subject.hash) return undefined;
  return {
    code: decision.code,
    title: `${decision.label}之后内容变了`,
    message: `${subject.label}现在的内容与${decision.label}时不一致：${whatChanged(subject)}。`,
    hint: '请总编把这一期“退回编辑”，核对改动，重新通读、签发、付印；系统不会印出没有签发的内容。',
  };
}

function whatChanged({ articles, signedArticles = {} }: IssueSubject): string {
  const ids = new Set(articles.map((item) => item.id));
  const changed = articles
    .filter((item) => signedArticles[item.id] !== item.hash)
    .map((item) => `《${item.title}》${item.id in signedArticles ? '文字改动' : '是后来加入的'}`);
  const gone = Object.keys(signedArticles).filter((id) => !ids.has(id));
  const parts = [...changed, ...gone.map((id) => `少了文章 ${id}`)];
  return parts.length > 0 ? parts.join('，') : '期的版权页、封面、栏目或顺序有改动';
}
