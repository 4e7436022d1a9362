import type { Article } from './article.ts';
import type { Block, Figure, List, ListItem, PlainBlock, Table } from './blocks.ts';
import { bylineSegments } from './byline.ts';
import { headlineSegments, partNotice, titleSegments } from './headline.ts';
import { type Inline, plainText } from './inline.ts';
import { footnoteCall, listMarker, referenceMarker } from './numbering.ts';
import { drawn, joinSegments, ofField, type Segment, segmentsText } from './segments.ts';
import { sourceSegments } from './source.ts';

/** What a reading line is part of; web and print style by it, checks compare by it. */
export type LinePart =
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'editorNote'
  | 'standfirst'
  | 'paragraph'
  | 'crosshead'
  | 'dialogue'
  | 'pullQuote'
  | 'attribution'
  | 'infoBoxTitle'
  | 'caption'
  | 'credit'
  | 'tableCaption'
  | 'tableCell'
  | 'tableNote'
  | 'listItem'
  | 'referencesTitle'
  | 'reference'
  | 'footnote'
  | 'authorNote'
  | 'source'
  | 'partNotice';

/** One line of what a reader sees. `block` is the index in `body`, absent for head and foot of the article. */
export type ReadingLine = { part: LinePart; text: string; block?: number };

/** The same line with where each run of it comes from. */
export type SegmentedLine = { part: LinePart; segments: Segment[]; block?: number };

/**
 * Every visible character of an article in reading order: head, body, footnotes (after the block of their call),
 * 作者说明, 来源, 待续. Calls ①, list markers and [1] are in; spaces that only advise a headline break are one space.
 * Web and print must show exactly this text; `canonicalText` joins it.
 */
export function readingLines(article: Article): ReadingLine[] {
  return segmentedLines(article).map(({ segments, part, block }) => {
    const line = { part, text: segmentsText(segments) };
    return block === undefined ? line : { ...line, block };
  });
}

/** The reading lines with the field of the article that every run of them comes from: where a correction goes. */
export function segmentedLines(article: Article): SegmentedLine[] {
  const { editorNote, standfirst, authorNote, source, part } = article;
  const notes = { count: 0 };
  const lines = [
    ...oneLine('kicker', headlineSegments('kicker', article.kicker)),
    ...oneLine('title', titleSegments(article)),
    ...oneLine('subtitle', headlineSegments('subtitle', article.subtitle)),
    ...oneLine('byline', bylineSegments(article.byline, article.bylineMark)),
    ...(editorNote ? lineWithNotes('editorNote', { path: 'editorNote', content: editorNote }, notes) : []),
    ...(standfirst ? lineWithNotes('standfirst', { path: 'standfirst', content: standfirst }, notes) : []),
  ];
  article.body.forEach((item, block) => {
    for (const line of blockLines(item, `body[${block}]`, notes)) lines.push({ ...line, block });
  });
  return [
    ...lines,
    ...oneLine('authorNote', ofField('authorNote', authorNote)),
    ...oneLine('source', source ? sourceSegments(source) : []),
    ...oneLine('partNotice', part ? drawn(partNotice(part)) : []),
  ];
}

type NoteCounter = { count: number };

function blockLines(block: Block, path: string, notes: NoteCounter): SegmentedLine[] {
  switch (block.type) {
    case 'dialogue':
      return lineWithNotes('dialogue', contentOf(block, path), notes, [
        ...ofField(`${path}.speaker`, block.speaker),
        ...drawn('：'),
      ]);
    case 'pullQuote':
      return [
        ...lineWithNotes('pullQuote', contentOf(block, path), notes),
        ...oneLine('attribution', attributionSegments(block.attribution, `${path}.attribution`)),
      ];
    case 'references':
      return [
        ...oneLine('referencesTitle', ofField(`${path}.title`, block.title)),
        ...block.entries.flatMap((entry, index) =>
          lineWithNotes(
            'reference',
            contentOf(entry, `${path}.entries[${index}]`),
            notes,
            drawn(referenceMarker(index)),
          ),
        ),
      ];
    case 'infoBox':
      return [
        ...oneLine('infoBoxTitle', ofField(`${path}.title`, block.title)),
        ...block.blocks.flatMap((item, index) => plainBlockLines(item, `${path}.blocks[${index}]`, notes)),
      ];
    default:
      return plainBlockLines(block, path, notes);
  }
}

function plainBlockLines(block: PlainBlock, path: string, notes: NoteCounter): SegmentedLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
      return lineWithNotes(block.type, contentOf(block, path), notes);
    case 'list':
      return listLines(block, path, notes, 0);
    case 'table':
      return tableLines(block, path, notes);
    case 'figure':
      return figureLines(block, path);
  }
}

function figureLines(figure: Figure, path: string): SegmentedLine[] {
  return [
    ...figure.images.flatMap((item, index) =>
      oneLine('caption', ofField(`${path}.images[${index}].caption`, item.caption)),
    ),
    ...oneLine('caption', ofField(`${path}.caption`, figure.caption)),
    ...oneLine('credit', ofField(`${path}.credit`, figure.credit)),
  ];
}

function tableLines(table: Table, path: string, notes: NoteCounter): SegmentedLine[] {
  const cells = table.rows.flatMap((row, y) =>
    row.flatMap((cell, x) => lineWithNotes('tableCell', contentOf(cell, `${path}.rows[${y}][${x}]`), notes)),
  );
  return [
    ...oneLine('tableCaption', ofField(`${path}.caption`, table.caption)),
    ...cells,
    ...oneLine('tableNote', ofField(`${path}.note`, table.note)),
  ];
}

function listLines(
  list: Pick<List, 'ordered' | 'items'>,
  path: string,
  notes: NoteCounter,
  depth: number,
): SegmentedLine[] {
  return list.items.flatMap((item: ListItem, index) => {
    const own = `${path}.items[${index}]`;
    const marker = drawn(listMarker(list.ordered, index, depth));
    return [
      ...lineWithNotes('listItem', contentOf(item, own), notes, marker),
      ...(item.list ? listLines(item.list, `${own}.list`, notes, depth + 1) : []),
    ];
  });
}

function oneLine(part: LinePart, segments: Segment[]): SegmentedLine[] {
  return segments.length > 0 ? [{ part, segments }] : [];
}

type Content = { path: string; content: readonly Inline[] };

function contentOf({ content }: { content: readonly Inline[] }, path: string): Content {
  return { path: `${path}.content`, content };
}

function lineWithNotes(
  part: LinePart,
  { path, content }: Content,
  notes: NoteCounter,
  lead: Segment[] = [],
): SegmentedLine[] {
  const segments = [...lead];
  const found: SegmentedLine[] = [];
  let at = 0;
  for (const item of content) {
    if (item.type === 'footnote') {
      notes.count += 1;
      const call = drawn(footnoteCall(notes.count));
      segments.push(...call);
      const own = ofField(`${path}#${found.length + 1}`, plainText(item.content));
      found.push({ part: 'footnote', segments: [...call, ...own] });
      continue;
    }
    const text = plainText([item]);
    if (text !== '') segments.push({ text, field: path, at });
    at += text.length;
  }
  return [...oneLine(part, segments), ...found];
}

/** The attribution of a pull quote as printed: `——post name`. */
export function attributionText(
  attribution: { name: string; post?: string } | undefined,
): string | undefined {
  return attribution && segmentsText(attributionSegments(attribution, ''));
}

function attributionSegments(
  attribution: { name: string; post?: string } | undefined,
  path: string,
): Segment[] {
  if (!attribution) return [];
  const parts = [ofField(`${path}.post`, attribution.post), ofField(`${path}.name`, attribution.name)];
  return [...drawn('——'), ...joinSegments(parts, '\u3000')];
}
