import fc from 'fast-check';
import type {
  Block,
  Crosshead,
  Dialogue,
  Figure,
  InfoBox,
  List,
  ListItem,
  Paragraph,
  PlainBlock,
  PullQuote,
  References,
  Table,
  TableCell,
} from '../../content/model/blocks.ts';
import { FIGURE_ROLES } from '../../content/model/blocks.ts';
import type { FigureImage } from '../../content/model/image.ts';
import { arbitraryImage } from './arbitrary-images.ts';
import { arbitraryCellInlines, arbitraryInlines } from './arbitrary-inlines.ts';
import { arbitraryText, compactRecord, optionalText } from './arbitrary-text.ts';

const align = fc.option(fc.constantFrom('center' as const, 'right' as const), { nil: undefined });

export const arbitraryParagraph = compactRecord<Paragraph>({
  type: fc.constant('paragraph'),
  content: arbitraryInlines,
  align,
});

const crosshead = compactRecord<Crosshead>({
  type: fc.constant('crosshead'),
  level: fc.constantFrom(1, 2, 3),
  content: arbitraryInlines,
});

const dialogue = compactRecord<Dialogue>({
  type: fc.constant('dialogue'),
  speaker: arbitraryText,
  content: arbitraryInlines,
});

const pullQuote = compactRecord<PullQuote>({
  type: fc.constant('pullQuote'),
  content: arbitraryInlines,
  attribution: fc.option(
    compactRecord<NonNullable<PullQuote['attribution']>>({ name: arbitraryText, post: optionalText }),
    { nil: undefined },
  ),
  portrait: fc.option(arbitraryImage, { nil: undefined }),
});

export const arbitraryFigure = compactRecord<Figure>({
  type: fc.constant('figure'),
  role: fc.constantFrom(...FIGURE_ROLES),
  images: fc.array(compactRecord<FigureImage>({ image: arbitraryImage, caption: optionalText }), {
    minLength: 1,
    maxLength: 3,
  }),
  caption: optionalText,
  credit: optionalText,
  measure: fc.option(fc.constantFrom('column' as const, 'full' as const), { nil: undefined }),
});

const span = fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined });
const cell = compactRecord<TableCell>({
  content: arbitraryCellInlines,
  header: fc.option(fc.constant(true as const), { nil: undefined }),
  align,
  colSpan: span,
  rowSpan: span,
});

const table: fc.Arbitrary<Table> = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    fc.nat({ max: 3 }),
    optionalText,
    optionalText,
  )
  .map(([rows, head, caption, note]) => ({
    type: 'table',
    ...(caption ? { caption } : {}),
    headRows: Math.min(head, rows.length),
    rows,
    ...(note ? { note } : {}),
  }));

type Lower = NonNullable<ListItem['list']>;
const { lower } = fc.letrec<{ item: ListItem; lower: Lower }>((tie) => ({
  item: compactRecord<ListItem>({
    content: arbitraryInlines,
    list: fc.option(tie('lower'), { nil: undefined, maxDepth: 2, depthIdentifier: 'list' }),
  }),
  lower: fc.record({ ordered: fc.boolean(), items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
}));
const list: fc.Arbitrary<List> = lower.map((value) => ({ type: 'list', ...value }));

const references = compactRecord<References>({
  type: fc.constant('references'),
  title: optionalText,
  entries: fc.array(fc.record({ content: arbitraryInlines }), { minLength: 1, maxLength: 3 }),
});

const plainBlock: fc.Arbitrary<PlainBlock> = fc.oneof(
  arbitraryParagraph,
  crosshead,
  list,
  table,
  arbitraryFigure,
);

const infoBox = compactRecord<InfoBox>({
  type: fc.constant('infoBox'),
  title: arbitraryText,
  blocks: fc.array(plainBlock, { minLength: 1, maxLength: 3 }),
});

/** Any block of an article body, in normal form. */
export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: plainBlock },
  dialogue,
  pullQuote,
  references,
  infoBox,
);

/** An article body. */
export const arbitraryBody = fc.array(arbitraryBlock, { minLength: 1, maxLength: 6 });
