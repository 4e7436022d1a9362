import { dateLabel } from '../../../content/model/index.ts';
import { head, listed, longFacts, type Paper, prose } from './form.ts';

/** An article as 发稿单 lists it. */
export type SentArticle = {
  column: string;
  title: string;
  byline: readonly string[];
  characters: number;
  first?: string;
  second?: string;
  final?: string;
  secrecy?: string;
};

/** What 发稿单 tells of an issue. */
export type SentIssue = {
  office: string;
  label: string;
  publishedOn: string;
  hash: string;
  articles: readonly SentArticle[];
};

/** 发稿单: the articles of an issue in printed order, their length and who passed them. */
export function issueSheet({ office, label, publishedOn, hash, articles }: SentIssue): Paper {
  const total = articles.reduce((sum, { characters }) => sum + characters, 0);
  const rows = articles.map((article, index) => [
    String(index + 1),
    article.column,
    article.title,
    article.byline.join('　'),
    String(article.characters),
    article.first ?? '',
    article.second ?? '',
    article.final ?? '',
    article.secrecy ?? '',
  ]);
  return {
    name: '发稿单',
    office,
    about: label,
    date: publishedOn,
    blocks: [
      longFacts([
        ['出版日期', dateLabel(publishedOn)],
        ['篇数与字数', `共 ${articles.length} 篇，${total} 字`],
        ['全期 SHA-256', hash],
      ]),
      head('篇目'),
      ...listed(['序号', '栏目', '题名', '署名', '字数', '初审', '复审', '终审', '保密审查'], rows),
      ...prose('初审、复审、终审、保密审查各栏为对现在的文字审过的人；空白表示现在的文字还没有审过。'),
    ],
  };
}
