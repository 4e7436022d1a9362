import { headlineOnOneLine, titleWithPart } from '../../../../content/model/index.ts';
import { type Rule, squeezed, startPages } from '../rule.ts';

/** The bookmarks name every article and lead to the page where it begins. */
export const outlineTargets: Rule = {
  name: 'outline-targets',
  title: '书签列出每篇文章并指向其起始页',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const starts = startPages(pdf);
    return snapshot.articles.flatMap((article, index) => {
      const title = squeezed(headlineOnOneLine(titleWithPart(article)));
      const targets = pdf.outline
        .filter((entry) => squeezed(entry.title) === title)
        .map((entry) => entry.page);
      const start = starts.get(index);
      if (start === undefined || targets.includes(start)) return [];
      const found = targets.length > 0 ? `指向第 ${targets.join('、')} 面` : '没有';
      return [{ message: `书签《${article.title}》${found}，文章起于第 ${start} 面`, article: article.id }];
    });
  },
};
