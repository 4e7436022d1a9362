import { type Placed, shift } from '../flow/piece.ts';
import type { Measure } from '../text/measure.ts';
import { type ParagraphMemory, paragraphMemory } from '../text/recall-paragraph.ts';
import type { Design } from '../types.ts';
import { setFurniture } from './furniture-text.ts';
import type { PageGrid } from './grid.ts';
import type { PlacedPage } from './placed.ts';
import type { SetArticle } from './set-article.ts';

/** What every page setter needs. */
export type PageContext = { design: Design; measure: Measure; grid: PageGrid } & LayoutMemory;

/** What was set before with the same fonts: paragraphs, and articles with the ways they were divided over pages. */
export type LayoutMemory = { paragraphs: ParagraphMemory; articles: Map<string, SetArticle> };

/** An empty memory. */
export function layoutMemory(): LayoutMemory {
  return { paragraphs: paragraphMemory(), articles: new Map() };
}

/** The pages before the first numbered one: cover and inside cover. */
export const COVER_PAGES = 2;

/** The folio of a physical page inside the covers; the `before` pages before it bear none. */
export function folioOf(pageNumber: number, before = COVER_PAGES): string | undefined {
  return pageNumber > before ? String(pageNumber - before) : undefined;
}

/** An empty page. */
export function blankPage({ grid }: PageContext, number: number, folio?: string): PlacedPage {
  return { number, width: grid.width, height: grid.height, ...(folio ? { folio } : {}), items: [] };
}

/** Running head 书眉 and folio 页码 of an inner page: at the outer edge or as the design aligns them, with a hairline below the head. */
export function pageFurniture(
  { design, measure, grid }: PageContext,
  page: PlacedPage,
  head: string,
): Placed[] {
  const { furniture } = design;
  const left = grid.left(page.number);
  const align = page.number % 2 === 1 ? ('right' as const) : ('left' as const);
  const line = (text: string, style: typeof furniture.head, kind: 'runningHead' | 'folio', y: number) => {
    const set = setFurniture({
      measure,
      text,
      style: { ...style, align: style.align ?? align },
      furniture: kind,
      width: grid.typeWidth,
    });
    return shift(set.pieces, left, y - set.height);
  };
  const ruleY = furniture.headY + furniture.rule.gap;
  return [
    ...line(head, furniture.head, 'runningHead', furniture.headY),
    {
      kind: 'rule',
      x1: left,
      y1: ruleY,
      x2: left + grid.typeWidth,
      y2: ruleY,
      thickness: furniture.rule.thickness,
      ink: furniture.rule.ink,
    },
    ...line(page.folio ?? '', furniture.folio, 'folio', grid.height - furniture.folioY),
  ];
}

/** Boxes of one tint that touch become one, so that no seam shows between rows. */
export function mergeBoxes(items: readonly Placed[]): Placed[] {
  const result: Placed[] = [];
  for (const item of items) {
    const known = item.kind === 'box' ? result.find((other) => touches(other, item)) : undefined;
    if (known?.kind === 'box' && item.kind === 'box') known.height = item.y + item.height - known.y;
    else result.push(item.kind === 'box' ? { ...item } : item);
  }
  return result;
}

function touches(above: Placed, below: Placed): boolean {
  if (above.kind !== 'box' || below.kind !== 'box' || above.stroke || below.stroke) return false;
  const isNext = Math.abs(above.y + above.height - below.y) < 0.01;
  const isAligned = Math.abs(above.x - below.x) < 0.01 && Math.abs(above.width - below.width) < 0.01;
  return isNext && isAligned && JSON.stringify(above.fill) === JSON.stringify(below.fill);
}
