import type { Rule } from '../rule.ts';

/** A reading voice needs the logical structure, with one part for each article. */
export const logicalStructure: Rule = {
  name: 'logical-structure',
  title: '文件带有逻辑结构，每篇文章各成一部分',
  severity: 'hard',
  check({ pdf, snapshot }) {
    if (!pdf.structure) return [{ message: '文件没有逻辑结构' }];
    const [found, wanted] = [pdf.structure.articles, snapshot.articles.length];
    return found === wanted ? [] : [{ message: `逻辑结构里有 ${found} 篇文章，应有 ${wanted} 篇` }];
  },
};

/** Every picture says in words what it shows. */
export const pictureWords: Rule = {
  name: 'picture-words',
  title: '每张图片都有替代文字',
  severity: 'hard',
  check({ pdf }) {
    const silent = pdf.structure?.figuresWithoutWords ?? 0;
    return silent === 0 ? [] : [{ message: `有 ${silent} 张图片没有替代文字` }];
  },
};
