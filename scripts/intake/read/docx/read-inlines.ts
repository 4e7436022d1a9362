import {
  type Inline,
  isSafeHref,
  type Mark,
  normalizeInlines,
  plainText,
  type TextRun,
} from '../../../../content/model/index.ts';
import type { MammothNode } from './mammoth-node.ts';

/** One part of a paragraph: text, a picture between texts, or the end of a page. */
export type ParagraphPart =
  | { type: 'inlines'; content: Inline[] }
  | { type: 'image'; node: MammothNode }
  | { type: 'pageBreak' };

/** What reading a paragraph needs: the notes, and where to tell of dropped links. */
export type InlineContext = {
  notes: NonNullable<MammothNode['notes']>;
  onDroppedLink: (href: string) => void;
};

/** The runs of a paragraph as parts in order; marks and links kept, footnotes put where their calls stand. */
export function readParts(paragraph: MammothNode, context: InlineContext): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  for (const item of flatten(paragraph.children ?? [], [], context)) {
    const last = parts.at(-1);
    if (item.type === 'image' || item.type === 'pageBreak') parts.push(item);
    else if (last?.type === 'inlines') last.content.push(item);
    else parts.push({ type: 'inlines', content: [item] });
  }
  return parts.map((part) =>
    part.type === 'inlines' ? { ...part, content: normalizeInlines(part.content) } : part,
  );
}

type Item = Inline | { type: 'image'; node: MammothNode } | { type: 'pageBreak' };

function flatten(nodes: readonly MammothNode[], marks: readonly Mark[], context: InlineContext): Item[] {
  return nodes.flatMap((node): Item[] => {
    switch (node.type) {
      case 'run':
        return flatten(node.children ?? [], [...marks, ...marksOf(node)], context);
      case 'text':
        return node.value ? [textRun(node.value, marks)] : [];
      case 'tab':
        return [textRun('\u3000', marks)];
      case 'break':
        return node.breakType === 'line' ? [{ type: 'lineBreak' }] : [{ type: 'pageBreak' }];
      case 'hyperlink':
        return linkItems(node, marks, context);
      case 'image':
        return [{ type: 'image', node }];
      case 'noteReference':
        return noteItem(node, context);
      default:
        return flatten(node.children ?? [], marks, context);
    }
  });
}

function textRun(text: string, marks: readonly Mark[]): TextRun {
  return { type: 'text', text, ...(marks.length > 0 ? { marks: [...new Set(marks)] } : {}) };
}

function marksOf(run: MammothNode): Mark[] {
  const marks: Mark[] = [];
  if (run.isBold) marks.push('strong');
  if (run.isItalic) marks.push('emphasis');
  if (run.isUnderline) marks.push('underline');
  if (run.isStrikethrough) marks.push('strikethrough');
  if (run.verticalAlignment === 'superscript') marks.push('superscript');
  if (run.verticalAlignment === 'subscript') marks.push('subscript');
  return marks;
}

function linkItems(node: MammothNode, marks: readonly Mark[], context: InlineContext): Item[] {
  const inner = flatten(node.children ?? [], marks, context);
  const runs = inner.filter((item): item is TextRun => item.type === 'text');
  if (!node.href) return inner;
  if (!isSafeHref(node.href)) {
    context.onDroppedLink(node.href);
    return inner;
  }
  // Word underlines links by itself; that is no mark of the author's.
  const content = runs.map((run) =>
    textRun(
      run.text,
      (run.marks ?? []).filter((mark) => mark !== 'underline'),
    ),
  );
  const others = inner.filter((item) => item.type !== 'text');
  return content.length > 0 ? [{ type: 'link', href: node.href, content }, ...others] : others;
}

function noteItem(reference: MammothNode, context: InlineContext): Item[] {
  const body = context.notes.resolve(reference)?.body ?? [];
  const content = body
    .flatMap((paragraph) => flatten(paragraph.children ?? [], [], { ...context, notes: NO_NOTES }))
    .filter((item) => item.type === 'text' || item.type === 'link');
  const normal = normalizeInlines(content);
  const first = normal[0];
  if (first?.type === 'text') normal[0] = { ...first, text: first.text.trimStart() };
  const kept = normalizeInlines(normal).filter((item) => item.type === 'text' || item.type === 'link');
  return plainText(kept).trim() === '' ? [] : [{ type: 'footnote', content: kept }];
}

const NO_NOTES = { resolve: () => null };
