import type { Article } from '../../content/model/article.ts';
import { bodyFromModel, lineFromModel } from '../body/from-model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import { ARTICLE_TEXTS, BYLINE_NAMES, PART_NAMES, SERIES_NAMES, SOURCE_NAMES } from './field-names.ts';
import { orNull } from './filled.ts';

/** The data of a document of Articles, for create or update. */
export type ArticleData = ReturnType<typeof articleFromModel>;

/**
 * The article as document data: `articleToModel` gives the same article back. Absent parts are `null`, so that an
 * update empties them. `mediaBySha256` holds the library document of every picture（throws `ImageUnknown`）; a column
 * document with the id `article.column` must exist before the data is stored.
 */
export function articleFromModel({
  article,
  mediaBySha256,
}: {
  article: Article;
  mediaBySha256: ReadonlyMap<string, MediaDoc>;
}) {
  return {
    id: article.id,
    ...orNull(article, ARTICLE_TEXTS),
    title: article.title,
    topics: article.topics ?? [],
    column: article.column,
    part: { ...orNull(article.part, PART_NAMES), continues: article.part?.continues ?? false },
    series: orNull(article.series, SERIES_NAMES),
    byline: article.byline.map((entry) => orNull(entry, BYLINE_NAMES)),
    editorNote: article.editorNote ? lineFromModel(article.editorNote) : null,
    standfirst: article.standfirst ? lineFromModel(article.standfirst) : null,
    body: bodyFromModel(article.body, { mediaBySha256 }),
    source: {
      ...orNull(article.source, SOURCE_NAMES),
      isPeriodical: article.source?.isPeriodical ?? false,
    },
  };
}
