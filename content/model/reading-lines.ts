import type { Article } from './article.ts';
import type { Block, Figure, List, ListItem, PlainBlock, Table } from './blocks.ts';
import { bylineText } from './byline.ts';
import { headlineOnOneLine, partNotice, titleWithPart } from './headline.ts';
import type { Inline } from './inline.ts';
import { footnoteCall, listMarker, referenceMarker } from './numbering.ts';
import { sourceText } from './source.ts';

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

/**
 * Every visible character of an article in reading order: head, body, footnotes (after the block of their call),
 * 作者说明, 来源, 待续. Calls ①, list markers and [1] are in; spaces that only advise a headline break are one space.
 * Web and print must show exactly this text; `canonicalText` joins it.
 */
export function readingLines(article: Article): ReadingLine[] {
  const notes = { count: 0 };
  const lines: ReadingLine[] = [];
  const push = (part: LinePart, text: string | undefined) => {
    if (text) lines.push({ part, text });
  };
  push('kicker', article.kicker && headlineOnOneLine(article.kicker));
  push('title', headlineOnOneLine(titleWithPart(article)));
  push('subtitle', article.subtitle && headlineOnOneLine(article.subtitle));
  push('byline', bylineText(article.byline, article.bylineMark));
  if (article.editorNote) lines.push(...lineWithNotes('editorNote', article.editorNote, notes));
  if (article.standfirst) lines.push(...lineWithNotes('standfirst', article.standfirst, notes));
  article.body.forEach((item, block) => {
    for (const line of blockLines(item, notes)) lines.push({ ...line, block });
  });
  push('authorNote', article.authorNote);
  push('source', article.source && sourceText(article.source));
  push('partNotice', article.part && partNotice(article.part));
  return lines;
}

type NoteCounter = { count: number };

function blockLines(block: Block, notes: NoteCounter): ReadingLine[] {
  switch (block.type) {
    case 'dialogue':
      return lineWithNotes('dialogue', block.content, notes, `${block.speaker}：`);
    case 'pullQuote':
      return [
        ...lineWithNotes('pullQuote', block.content, notes),
        ...optionalLine('attribution', attributionText(block.attribution)),
      ];
    case 'references':
      return [
        ...optionalLine('referencesTitle', block.title),
        ...block.entries.flatMap((entry, index) =>
          lineWithNotes('reference', entry.content, notes, referenceMarker(index)),
        ),
      ];
    case 'infoBox':
      return [
        { part: 'infoBoxTitle', text: block.title },
        ...block.blocks.flatMap((item) => plainBlockLines(item, notes)),
      ];
    default:
      return plainBlockLines(block, notes);
  }
}

function plainBlockLines(block: PlainBlock, notes: NoteCounter): ReadingLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
      return lineWithNotes(block.type, block.content, notes);
    case 'list':
      return listLines(block, notes, 0);
    case 'table':
      return tableLines(block, notes);
    case 'figure':
      return figureLines(block);
  }
}

function figureLines(figure: Figure): ReadingLine[] {
  return [
    ...figure.images.flatMap((item) => optionalLine('caption', item.caption)),
    ...optionalLine('caption', figure.caption),
    ...optionalLine('credit', figure.credit),
  ];
}

function tableLines(table: Table, notes: NoteCounter): ReadingLine[] {
  const cells = table.rows.flatMap((row) =>
    row.flatMap((cell) => lineWithNotes('tableCell', cell.content, notes)),
  );
  return [...optionalLine('tableCaption', table.caption), ...cells, ...optionalLine('tableNote', table.note)];
}

function listLines(list: Pick<List, 'ordered' | 'items'>, notes: NoteCounter, depth: number): ReadingLine[] {
  return list.items.flatMap((item: ListItem, index) => [
    ...lineWithNotes('listItem', item.content, notes, listMarker(list.ordered, index, depth)),
    ...(item.list ? listLines(item.list, notes, depth + 1) : []),
  ]);
}

function optionalLine(part: LinePart, text: string | undefined): ReadingLine[] {
  return text ? [{ part, text }] : [];
}

function lineWithNotes(
  part: LinePart,
  content: readonly Inline[],
  notes: NoteCounter,
  lead = '',
): ReadingLine[] {
  let text = lead;
  const found: ReadingLine[] = [];
  for (const item of content) {
    if (item.type === 'text') text += item.text;
    else if (item.type === 'lineBreak') text += '\n';
    else if (item.type === 'link') text += item.content.map((run) => run.text).join('');
    else {
      notes.count += 1;
      const call = footnoteCall(notes.count);
      text += call;
      found.push({ part: 'footnote', text: `${call}${noteText(item.content)}` });
    }
  }
  return [...optionalLine(part, text), ...found];
}

function noteText(content: readonly Inline[]): string {
  return content
    .map((item) =>
      item.type === 'text'
        ? item.text
        : item.type === 'link'
          ? item.content.map((run) => run.text).join('')
          : '',
    )
    .join('');
}

/** The attribution of a pull quote as printed: `——post name`. */
export function attributionText(
  attribution: { name: string; post?: string } | undefined,
): string | undefined {
  if (!attribution) return undefined;
  return `——${attribution.post ? `${attribution.post}\u3000` : ''}${attribution.name}`;
}
