import { authorNames, headlineOnOneLine, titleWithPart } from '../../../../content/model/index.ts';
import {
  type Finding,
  furnitureText,
  isPress,
  type PreflightInput,
  type Rule,
  squeezed,
  startPages,
} from '../rule.ts';

/** Dots that lead the eye to the page number. */
const LEADERS = /[·.…‥⋯・]+/gu;

/** What the 目录 says of one article; `undefined` when its title is not found. */
type Entry = { index: number; title: string; rest: string | undefined };

/** Cuts the drawn 目录 at the titles of the articles, in printed order: title → what follows up to the next title. */
function readContents({ pdf, snapshot }: PreflightInput): Entry[] {
  // A newspaper's study page has no 目录.
  if (snapshot.issue.studyPage) return [];
  const text = plain(furnitureText(pdf.pages, ['Contents']));
  const titles = snapshot.articles.map((article) => plain(headlineOnOneLine(titleWithPart(article))));
  const places: (number | undefined)[] = [];
  let from = 0;
  for (const title of titles) {
    const at = text.indexOf(title, from);
    places.push(at < 0 ? undefined : at);
    if (at >= 0) from = at + title.length;
  }
  return titles.map((title, index) => {
    const at = places[index];
    const next = places.slice(index + 1).find((place) => place !== undefined) ?? text.length;
    return { index, title, rest: at === undefined ? undefined : text.slice(at + title.length, next) };
  });
}

function plain(text: string): string {
  return squeezed(text).replace(LEADERS, '');
}

/** GB/T 13417: the 目录 lists every article by its title, in order. */
export const contentsTitles: Rule = {
  name: 'contents-titles',
  title: '目录列出每篇文章的题名，次序一致',
  severity: 'hard',
  check(input) {
    return findings(input, ({ rest }, title) =>
      rest === undefined ? `目录里没有《${title}》，或次序不对` : undefined,
    );
  },
};

/** GB/T 13417: the 目录 lists all authors. */
export const contentsAuthors: Rule = {
  name: 'contents-authors',
  title: '目录列出全部作者',
  severity: 'hard',
  check(input) {
    return findings(input, ({ index, rest }, title) => {
      const names = authorNames(input.snapshot.articles[index]!.byline);
      const missing = names.filter((name) => rest !== undefined && !rest.includes(plain(name)));
      return missing.length > 0 ? `目录里《${title}》缺作者 ${missing.join('、')}` : undefined;
    });
  },
};

/** The page numbers of the 目录 are those printed on the pages where the articles begin. */
export const contentsPages: Rule = {
  name: 'contents-pages',
  title: '目录页码与文章实际起始页一致',
  severity: 'hard',
  check(input) {
    const starts = startPages(input.pdf);
    return findings(input, ({ index, rest }, title) => {
      const page = input.pdf.pages[(starts.get(index) ?? 0) - 1];
      if (rest === undefined || !page) return undefined;
      const names = authorNames(input.snapshot.articles[index]!.byline).map(plain);
      const without = names.reduce((text, name) => text.replace(name, ''), rest);
      const printed = /\d+/.exec(without)?.[0];
      const wanted = squeezed(furnitureText([page], ['Folio'])) || page.label;
      return printed === wanted
        ? undefined
        : `目录里《${title}》写第 ${printed ?? '（无）'} 页，实际起于第 ${wanted} 页`;
    });
  },
};

function findings(
  input: PreflightInput,
  check: (entry: Entry, title: string) => string | undefined,
): Finding[] {
  const page = input.pdf.pages.find((item) => item.texts.some((text) => text.tag === 'Contents'))?.number;
  return readContents(input).flatMap((entry) => {
    const article = input.snapshot.articles[entry.index]!;
    const message = check(entry, article.title);
    return message === undefined ? [] : [{ message, page, article: article.id }];
  });
}

/** Every article has a link in the 目录 that leads to the page where it begins; a file for the press has none. */
export const contentsLinks: Rule = {
  name: 'contents-links',
  title: '目录里每篇文章的链接指向它的起始页',
  severity: 'hard',
  check(input) {
    const { pdf } = input;
    if (isPress(pdf)) return [];
    const starts = startPages(pdf);
    const pages = pdf.pages.filter((page) => page.texts.some((text) => text.tag === 'Contents'));
    const links = pages.flatMap((page) => page.links);
    return findings(input, ({ index }, title) => {
      const [found, wanted] = [links[index]?.page, starts.get(index)];
      if (wanted === undefined || found === wanted) return undefined;
      const where = found === undefined ? '没有链接' : `的链接指向第 ${found} 面`;
      return `目录里《${title}》${where}，应指向第 ${wanted} 面`;
    });
  },
};
