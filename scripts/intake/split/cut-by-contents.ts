import { visibleCharacters } from '../clean/characters.ts';
import type { Change, Doubt, Fate, Piece } from '../draft.ts';
import { headlineText } from '../map/draft-article.ts';
import { chooseTitle } from './contents-title.ts';
import { cutSegments } from './cut-segments.ts';
import { findContents } from './find-contents.ts';
import type { CutArticle, IssueCut } from './issue-cut.ts';
import { type Line, linesOf } from './line.ts';
import { matchTitles, type TitleMatch } from './match-titles.ts';
import { type Contents, type ContentsEntry, parseContents } from './parse-contents.ts';
import { parseMasthead } from './parse-masthead.ts';
import { reattachTails } from './reattach-tails.ts';
import type { Segment } from './segment.ts';
import { isPictureNews, takeUnlisted } from './take-unlisted.ts';

/** Cuts the text of an issue by its 目录; `undefined` when it has none. */
export function cutByContents(pieces: readonly Piece[]): IssueCut | undefined {
  const range = findContents(pieces);
  if (!range) return undefined;
  const lines = linesOf(pieces.slice(range.from + 1, range.to));
  const contents = parseContents(lines);
  const body = [...pieces.slice(0, range.from), ...pieces.slice(range.to)];
  const entries = contents.columns.flatMap((column) => column.entries);
  const matches = matchTitles(entries, body);
  const cut = cutSegments(body, matches);
  const parted = cut.segments.map(takeUnlisted);
  const tails = reattachTails(parted.map((item) => item.segment));
  const unlisted = parted.flatMap((item) => (item.unlisted ? [item.unlisted] : []));
  const articles = tails.segments.map((segment, index) => cutArticle(segment, matches[index]!));
  const facts = parseMasthead(contents.mastheadLines);
  return {
    columns: [
      ...contents.columns.map((column) => ({
        name: column.name,
        articles: articles.filter((_item, index) => column.entries.includes(matches[index]!.entry)),
      })),
      ...unlistedColumn(unlisted),
    ].filter((column) => column.articles.length > 0),
    pictureNews: unlisted.filter(isPictureNews),
    facts,
    motto: contents.motto.map((line) => line.text),
    fates: [...contentsFates(contents), ...facts.fates],
    placed: [
      ...lines.map((line) => line.text),
      ...linesOf(pieces.slice(range.from, range.from + 1)).map((line) => line.text),
    ],
    changes: articles.flatMap((article, index) => titleChange(article, matches[index]!)),
    doubts: [...facts.doubts, ...tails.doubts, ...missingDoubts(entries, matches)],
    leftover: cut.before,
    isPage: false,
  };
}

function cutArticle(segment: Segment, match: TitleMatch): CutArticle {
  const at = segment.title[0]!.at;
  const chosen = chooseTitle(headlineText(segment.title), match.entry, at);
  return {
    segment,
    title: chosen.title,
    authors: match.entry.authors,
    titleConfidence: chosen.confidence,
    doubts: chosen.doubt ? [chosen.doubt] : [],
  };
}

function titleChange(article: CutArticle, match: TitleMatch): Change[] {
  const before = headlineText(article.segment.title);
  if (before === article.title) return [];
  return [{ rule: 'titleFromContents', at: match.entry.at, offset: 0, before, after: article.title! }];
}

function unlistedColumn(unlisted: readonly Segment[]): { name: string; articles: CutArticle[] }[] {
  const others = unlisted.filter((segment) => !isPictureNews(segment));
  if (others.length === 0) return [];
  return [
    {
      name: '未列入目录',
      articles: others.map((segment) => ({ segment, doubts: [unlistedDoubt(segment)] })),
    },
  ];
}

function unlistedDoubt(segment: Segment): Doubt {
  return {
    code: 'articleUnlisted',
    at: segment.title[0]!.at,
    message: `《${headlineText(segment.title)}》不在目录里，暂放在“未列入目录”栏。`,
  };
}

function missingDoubts(entries: readonly ContentsEntry[], matches: readonly TitleMatch[]): Doubt[] {
  const found = new Set(matches.map((match) => match.entry));
  return entries
    .filter((entry) => !found.has(entry))
    .map((entry) => ({
      code: 'entryWithoutText',
      at: entry.at,
      message: `目录里有《${entry.title}》（第${entry.page}页），正文里没有找到这个标题。`,
    }));
}

function contentsFates(contents: Contents): Fate[] {
  const fate = (line: Pick<Line, 'at'>, as: string, text: string): Fate => ({
    at: line.at,
    fate: 'kept',
    as,
    characters: visibleCharacters(text).length,
  });
  return [
    ...contents.motto.map(
      (line): Fate => ({ ...fate(line, '刊训', line.text), fate: 'guessed', confidence: 0.85 }),
    ),
    ...contents.columns.map((column) => fate(column, '栏目', column.name)),
    ...contents.columns.flatMap((column) =>
      column.entries.map((entry) => fate(entry, `目录条目（第${entry.page}页）`, entry.title)),
    ),
  ];
}
