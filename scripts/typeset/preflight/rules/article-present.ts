import { piecesByArticle, type Rule } from '../rule.ts';

/** Every article of the issue is in the PDF, in the printed order, and nothing of another issue. */
export const articlePresent: Rule = {
  name: 'article-present',
  title: '期内文章齐全，次序与目录安排一致',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const pieces = piecesByArticle(pdf);
    const missing = snapshot.articles.flatMap((article, index) =>
      pieces.has(index) ? [] : [{ message: `《${article.title}》没有排进 PDF`, article: article.id }],
    );
    const order = [...pieces.keys()];
    const strange = order.filter((index) => index >= snapshot.articles.length);
    const moved = order.filter((index, at) => at > 0 && index < order[at - 1]!);
    return [
      ...missing,
      ...strange.map((index) => ({ message: '有定稿以外的文章', page: pieces.get(index)![0]!.page })),
      ...moved.map((index) => ({
        message: `《${snapshot.articles[index]?.title ?? ''}》排在了后面文章之后`,
        page: pieces.get(index)![0]!.page,
      })),
    ];
  },
};
