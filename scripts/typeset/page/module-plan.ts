import { acrossColumns, type TextColumns, textColumn } from './grid.ts';
import { type Entry, type SetArticle, setInColumns } from './set-article.ts';
import type { PageContext } from './sheet.ts';

/** An article in a block of neighbouring text columns, `from` counted from the left. */
export type PageModule = Entry & { from: number; columns: TextColumns; set: SetArticle; rows: number };

/** Articles side by side; `rows` is the height of the tallest. */
export type Band = { modules: PageModule[]; rows: number };

/** The fewest text columns of an article that shares a band, and the most articles in one. */
const LEAST_COLUMNS = 1;
const MOST_IN_BAND = 3;

/** How much is saved on a page: sizes by which headlines begin smaller, and how tall pictures may be. */
type Saving = { smaller: number; pictures: number };

/** Tried one after the other until all articles fit on the page. */
const SAVINGS: readonly Saving[] = [
  { smaller: 0, pictures: 1 },
  { smaller: 0, pictures: 0.85 },
  { smaller: 1, pictures: 0.85 },
  { smaller: 1, pictures: 0.7 },
  { smaller: 2, pictures: 0.7 },
  { smaller: 3, pictures: 0.55 },
  { smaller: 4, pictures: 0.4 },
];

/**
 * Divides a page's articles into bands, in printed order, so that the bands are as low as can be: each article takes
 * all text columns, or some beside its neighbours. Headlines and pictures are as large as the page allows. An article
 * taller than a page stands alone; when all together are higher than `room` rows whatever is saved, every article
 * does, so that it can part between pages.
 */
export function planModules(context: PageContext, entries: readonly Entry[], room: number): Band[] {
  for (const saving of SAVINGS) {
    const { rows, bands } = lowestBands(context, entries, { mostInBand: MOST_IN_BAND, saving });
    if (rows - context.design.sharing.gapRows <= room) return bands;
  }
  return lowestBands(context, entries, { mostInBand: 1, saving: SAVINGS[0]! }).bands;
}

type Plan = { rows: number; bands: Band[] };
type Ways = { mostInBand: number; saving: Saving };

function lowestBands(context: PageContext, entries: readonly Entry[], { mostInBand, saving }: Ways): Plan {
  const known = new Map<string, PageModule>();
  const moduleOf = (index: number, from: number, count: number): PageModule => {
    const key = `${index}:${from}:${count}`;
    // Only the first article of a page has its largest headline.
    const own = index === 0 ? saving : { ...saving, smaller: saving.smaller + 1 };
    const found = known.get(key) ?? setModule(context, entries[index]!, { from, count, saving: own });
    known.set(key, found);
    return found;
  };
  const best: Plan[] = [{ rows: 0, bands: [] }];
  for (let end = 1; end <= entries.length; end++) {
    for (let size = 1; size <= Math.min(end, mostInBand); size++) {
      const before = best[end - size]!;
      for (const spans of splits(context.design.textColumns, size)) {
        const band = bandOf(spans, (at, from) => moduleOf(end - size + at, from, spans[at]!));
        const rows = before.rows + band.rows + context.design.sharing.gapRows;
        const isWhole = size === 1 || band.rows <= context.grid.rows;
        if (isWhole && rows < (best[end]?.rows ?? Number.POSITIVE_INFINITY)) {
          best[end] = { rows, bands: [...before.bands, band] };
        }
      }
    }
  }
  return best.at(-1)!;
}

/** All ways to share columns among so many articles. */
function splits(columns: number, size: number): number[][] {
  if (size === 1) return [[columns]];
  const result: number[][] = [];
  for (let first = LEAST_COLUMNS; first <= columns - LEAST_COLUMNS * (size - 1); first++) {
    result.push(...splits(columns - first, size - 1).map((rest) => [first, ...rest]));
  }
  return result;
}

function bandOf(spans: readonly number[], moduleAt: (at: number, from: number) => PageModule): Band {
  let from = 0;
  const modules = spans.map((span, at) => {
    const module = moduleAt(at, from);
    from += span;
    return module;
  });
  return { modules, rows: Math.max(...modules.map((module) => module.rows)) };
}

type ModulePlace = { from: number; count: number; saving: Saving };

function setModule(context: PageContext, entry: Entry, { from, count, saving }: ModulePlace): PageModule {
  const { design, grid } = context;
  const page = textColumn(design, grid, design.textColumns);
  const columns = { ...page, count };
  const { title } = design.styles;
  // The narrower the block, the smaller the headline may begin.
  const largest = design.textColumns - count + saving.smaller;
  const tried = title.sizes.slice(Math.min(largest, title.sizes.length - 1));
  const styles = { ...design.styles, title: { ...title, sizes: tried } };
  const set = setInColumns({
    context: { ...context, design: { ...design, styles } },
    article: entry.article,
    columns,
    fullWidth: acrossColumns(columns),
    variant: { pictures: saving.pictures, isFrugal: false, partsBoxes: false },
  });
  const run = set.run(0);
  return { ...entry, from, columns, set, rows: (run.pages - 1) * grid.rows + run.endRow };
}
