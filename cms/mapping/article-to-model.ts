import { type Article, article } from '../../content/model/article.ts';
import { idOf } from '../body/image-use.ts';
import { compact, type MediaLookup } from '../body/to-model/context.ts';
import { bodyToModel, lineToModel } from '../body/to-model/index.ts';
import {
  ARTICLE_TEXTS,
  BYLINE_NAMES,
  PART_NAMES,
  SERIES_NAMES,
  SOURCE_NAMES,
  SOURCE_WORDS,
} from './field-names.ts';
import { type Group, pick, pickOptional } from './filled.ts';
import { parseModel } from './parse-model.ts';

/** A document of the collection Articles, at any depth. */
export type ArticleDoc = { id: string } & { readonly [Name in keyof Omit<Article, 'id'>]?: unknown };

/**
 * The document as the publication model's article, in normal form: what an approval is bound to.
 * `media` must hold every document of `mediaIdsOf(doc)`. Throws `ProblemError` with one problem for each thing that is
 * missing or wrong; a draft without body or column is not yet an article.
 */
export function articleToModel({ doc, media }: { doc: ArticleDoc; media: MediaLookup }): Article {
  const value = compact({
    id: doc.id,
    ...pick(doc, ARTICLE_TEXTS),
    column: idOf(doc.column),
    part: partOf(doc.part),
    series: pickOptional(doc.series, SERIES_NAMES),
    byline: ((doc.byline ?? []) as Group[]).map((row) => pick(row, BYLINE_NAMES)),
    editorNote: lineToModel(doc.editorNote, { path: 'editorNote' }),
    standfirst: lineToModel(doc.standfirst, { path: 'standfirst' }),
    body: bodyToModel(doc.body, { media }),
    source: sourceOf(doc.source),
  });
  return parseModel(article, value, `文章《${typeof doc.title === 'string' ? doc.title : doc.id}》`);
}

// A box that is not ticked and a choice that has a default say nothing about whether the group is there.
function partOf(group: unknown) {
  const written = pickOptional(
    group,
    PART_NAMES.filter((name) => name !== 'continues'),
  );
  return written && { ...written, continues: (group as Group).continues === true };
}

function sourceOf(group: unknown) {
  const hasText = pickOptional(group, SOURCE_WORDS);
  return hasText && { ...pick(group, SOURCE_NAMES), isPeriodical: (group as Group).isPeriodical === true };
}
