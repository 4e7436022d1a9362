import type { SetLine } from './set-line.ts';
import { type ParagraphInput, type SetParagraph, setParagraph, setWhole } from './set-paragraph.ts';
import type { Span } from './span.ts';

/** A paragraph as it was set: without saving lines, and saving them once that was asked for. */
type Remembered = SetParagraph & { frugal?: SetLine[] };

/**
 * Paragraphs already set, by all that decides how they are set but the fonts: first by measure and style, then by text.
 * One memory for one `Measure`. `count` is how many there are.
 */
export type ParagraphMemory = { known: Map<string, Map<string, Remembered>>; count: number };

/** An empty memory. */
export function paragraphMemory(): ParagraphMemory {
  return { known: new Map(), count: 0 };
}

/** The most paragraphs a memory keeps; a whole issue in all its variants has a few thousand. */
const MOST_REMEMBERED = 20_000;

/**
 * `setParagraph` with a memory: a paragraph that was set before is not set again, and one that cannot do with fewer
 * lines is not set anew to save some. `fewest` is 0 when it is not known. The lines must not be changed.
 */
export function recallParagraph(memory: ParagraphMemory, input: ParagraphInput): SetParagraph {
  const known = remembered(memory, input);
  const { lines, fewest } = known;
  if (!input.isFrugal || lines.length <= fewest) return known;
  known.frugal ??= setParagraph(input);
  return { lines: known.frugal, fewest };
}

function remembered(memory: ParagraphMemory, input: ParagraphInput): Remembered {
  const [span] = input.spans;
  // Most paragraphs are one run of plain text, which is not copied into a key.
  const text = input.spans.length === 1 && isPlain(span!) ? span!.text : JSON.stringify(input.spans);
  if (memory.count >= MOST_REMEMBERED) {
    memory.known.clear();
    memory.count = 0;
  }
  const texts = textsOf(memory, keyOf(input));
  const found = texts.get(text);
  if (found) return found;
  const set = setWhole({ ...input, isFrugal: false });
  texts.set(text, set);
  memory.count++;
  return set;
}

function textsOf({ known }: ParagraphMemory, key: string): Map<string, Remembered> {
  const texts = known.get(key) ?? new Map<string, Remembered>();
  known.set(key, texts);
  return texts;
}

/** True for a run that is nothing but text in a style. */
function isPlain(span: Span): boolean {
  for (const key in span) if (key !== 'text' && key !== 'style') return false;
  return true;
}

/** The measures of a paragraph and the style it begins with. */
function keyOf({
  spans,
  width,
  firstIndent,
  restIndent,
  align,
  lastLineRoom,
  isDisplay,
}: ParagraphInput): string {
  const measures = `${width} ${firstIndent} ${restIndent} ${lastLineRoom} ${align} ${isDisplay}`;
  const { face, size, rise, ink } = spans[0]!.style;
  return `${measures} ${face} ${size} ${rise} ${ink.c} ${ink.m} ${ink.y} ${ink.k}`;
}
