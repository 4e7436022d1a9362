import { type Article, type Issue, readingLines } from '../../content/model/index.ts';
import { pageGrid } from '../../scripts/typeset/page/grid.ts';
import type { PlacedIssue, PlacedText } from '../../scripts/typeset/page/placed.ts';
import type { Design } from '../../scripts/typeset/types.ts';

export type SetContent = { placed: PlacedIssue; issue: Issue; articles: readonly Article[]; design: Design };

/**
 * What is wrong with set pages, under the rule that every character of every article is placed exactly once, in order,
 * inside the type area, above any filler. Empty when nothing is.
 */
export function typesetFaults(content: SetContent): string[] {
  return [...textFaults(content), ...frameFaults(content), ...fillerFaults(content), ...pageFaults(content)];
}

function pieces({ placed }: SetContent): { item: PlacedText; page: number }[] {
  return placed.pages.flatMap((page) =>
    page.items.flatMap((item) => (item.kind === 'text' && item.origin ? [{ item, page: page.number }] : [])),
  );
}

function textFaults(content: SetContent): string[] {
  const drawn = new Map<string, string>();
  for (const { item } of pieces(content)) {
    const key = `${item.origin!.article}:${item.origin!.line}`;
    drawn.set(key, (drawn.get(key) ?? '') + item.text);
    if (Array.from(item.text).length !== item.offsets.length)
      return [`${key}: not every character has a place`];
  }
  return content.articles.flatMap((article) =>
    readingLines(article).flatMap(({ text, part }, line) => {
      const wanted = text.replaceAll('\n', '');
      const found = drawn.get(`${article.id}:${line}`) ?? '';
      return found === wanted ? [] : [`${part} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
    }),
  );
}

/** Marks keep their air outside: half an em may hang over either edge. */
function frameFaults(content: SetContent): string[] {
  const grid = pageGrid(content.design, content.issue.trimSize);
  const foot = grid.top + grid.rows * grid.leading;
  return pieces(content).flatMap(({ item, page }) => {
    const left = grid.left(page);
    const air = item.size / 2 + 0.01;
    const last = item.x + (item.offsets.at(-1) ?? 0);
    const isAcross = item.x < left - air || last + item.size / 2 > left + grid.typeWidth + air;
    const isAlong = item.y < grid.top - 0.01 || item.y > foot + 0.01;
    if (!isAcross && !isAlong) return [];
    return [
      `${item.origin!.part} “${item.text}” stands at ${item.x.toFixed(1)}, ${item.y.toFixed(1)} on page ${page}`,
    ];
  });
}

/** Fillers stand below all article text of their page, each once. */
function fillerFaults({ placed }: SetContent): string[] {
  const used = placed.fillers.map(({ filler }) => filler);
  const twice = used.length > new Set(used).size ? ['a filler is printed twice'] : [];
  return [
    ...twice,
    ...placed.pages.flatMap((page) => {
      const texts = page.items.filter((item) => item.kind === 'text');
      const tops = texts.flatMap(({ furniture, y, size }) => (furniture === 'filler' ? [y - size] : []));
      const feet = texts.flatMap(({ origin, y }) => (origin ? [y] : []));
      if (tops.length === 0 || Math.max(...feet) <= Math.min(...tops)) return [];
      return [`a filler lies over the text of page ${page.number}`];
    }),
  ];
}

function pageFaults({ placed, issue }: SetContent): string[] {
  const count = placed.pages.length;
  return issue.studyPage || count % 4 === 0 ? [] : [`${count} pages are no multiple of four`];
}
