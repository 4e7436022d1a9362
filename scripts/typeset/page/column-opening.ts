import type { Article, Column } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import { type SetFurniture, setFurniture } from './furniture-text.ts';
import type { PageContext } from './sheet.ts';

/** The opening of a column 栏目: bar, name, description, art; `rows` of the grid with the white below. */
export type Opening = { pieces: Placed[]; rows: number };

/** Rows of the small label above an article that does not open its column. */
const LABEL_ROWS = 1;

/** The full opening for the first article of a column. */
export function columnOpening(context: PageContext, column: Column): Opening {
  const { design, measure, grid } = context;
  const { opening } = design;
  const rows = column.description || column.art ? opening.rows.full : opening.rows.plain;
  if (rows === 0) return { pieces: [], rows };
  const height = rows * grid.leading;
  const art = artOf(column, grid.typeWidth, height - 0.6 * grid.leading);
  const width = grid.typeWidth - art.width - 16;
  const name = setFurniture({ measure, text: column.name, style: opening.name, furniture: 'column', width });
  const about = column.description
    ? setFurniture({
        measure,
        text: column.description,
        style: opening.description,
        furniture: 'column',
        width,
      })
    : { pieces: [], height: 0 };
  const foot = height - 0.6 * grid.leading;
  if (opening.shape === 'band') {
    return { pieces: [...bandBehind(context, { name, about, foot }), ...art.pieces], rows: rows + 1 };
  }
  const top = Math.max(0, (foot - name.height - about.height) / 2);
  const pieces: Placed[] = [
    { kind: 'box', x: 0, y: top + 2, width: 5, height: name.height - 4, fill: opening.bar },
    ...shift(name.pieces, 14, top),
    ...shift(about.pieces, 14, top + name.height),
    ...art.pieces,
    { kind: 'rule', x1: 0, y1: foot, x2: grid.typeWidth, y2: foot, thickness: 0.8, ink: opening.rule },
  ];
  return { pieces, rows: rows + 1 };
}

type Band = { name: SetFurniture; about: { pieces: Placed[]; height: number }; foot: number };

/** The name on a band of colour, the description below it. */
function bandBehind({ design, grid }: PageContext, { name, about, foot }: Band): Placed[] {
  const height = foot - about.height;
  return [
    { kind: 'box', x: 0, y: 0, width: grid.typeWidth, height, fill: design.opening.bar },
    ...shift(name.pieces, 12, (height - name.height) / 2),
    ...shift(about.pieces, 12, height),
  ];
}

function artOf({ art }: Column, typeWidth: number, height: number): { pieces: Placed[]; width: number } {
  if (!art) return { pieces: [], width: 0 };
  const width = Math.min((height * art.width) / art.height, typeWidth * 0.45);
  const drawn = (width * art.height) / art.width;
  const { file, alt } = art;
  const x = typeWidth - width;
  return {
    width,
    pieces: [{ kind: 'image', x, y: height - drawn, width, height: drawn, file, alt, fit: 'fill' }],
  };
}

/** The small label of a further article that begins a page: the column's name on a hairline. */
export function columnLabel({ design, measure, grid }: PageContext, column: Column): Opening {
  const { opening } = design;
  const style = { ...opening.description, face: 'hei' as const, ink: opening.bar };
  const name = setFurniture({
    measure,
    text: column.name,
    style,
    furniture: 'column',
    width: grid.typeWidth,
  });
  const y = LABEL_ROWS * grid.leading;
  return {
    pieces: [
      ...name.pieces,
      { kind: 'rule', x1: 0, y1: y, x2: grid.typeWidth, y2: y, thickness: 0.4, ink: opening.rule },
    ],
    rows: LABEL_ROWS + 1,
  };
}

/** The style of a column's name where no band of colour lies behind it. */
export function plainNameStyle({ opening }: PageContext['design']): TextStyle {
  return opening.shape === 'band' ? { ...opening.name, ink: opening.bar } : opening.name;
}

/** 专栏 and its number above the head of an article of a series. */
export function seriesLabel({ design, measure }: PageContext, article: Article, width: number): Opening {
  if (!article.series) return { pieces: [], rows: 0 };
  const number = article.series.number ? `　第${article.series.number}期` : '';
  const align = design.styles.title.align ?? 'center';
  const style = { ...design.opening.description, ink: design.opening.bar, align };
  const text = `${article.series.name}${number}`;
  const set = setFurniture({ measure, text, style, furniture: 'column', width });
  return { pieces: set.pieces, rows: 1 };
}
