import type { Inline } from '../../../content/model/index.ts';
import type { Dropped, Look, Piece, TextPiece } from '../draft.ts';
import { parseMarkdownTable } from './parse-markdown-table.ts';

/** Blank lines that mean a new page rather than a new paragraph. */
const PAGE_GAP = 3;

/**
 * Text or light Markdown → paragraphs: #-headings, **bold**, pipe tables, `- ` lists. Paragraphs are parted by blank
 * lines, or are single lines where the file hardly has blank lines. A page begins after three blank lines or a form
 * feed. Signs of the markup are listed in `dropped`, so that the characters add up.
 */
export function parseText(text: string): { pieces: Piece[]; dropped: Dropped[] } {
  const lines = text.replaceAll('\f', `${'\n'.repeat(PAGE_GAP)}\f`).split('\n');
  const dropped: Dropped[] = [];
  const pieces: Piece[] = [];
  for (const group of paragraphs(lines)) {
    const table = parseMarkdownTable(group.lines, group.at);
    if (table) {
      pieces.push(table.piece);
      dropped.push(...table.dropped);
    } else pieces.push(textPiece(group, dropped));
  }
  return { pieces, dropped };
}

type Group = { at: number; lines: string[]; pageBefore: boolean };

function paragraphs(lines: readonly string[]): Group[] {
  const isLineParagraph = hasLineParagraphs(lines);
  const groups: Group[] = [];
  let blanks = 0;
  let open: Group | undefined;
  let line = 0;
  for (const raw of lines) {
    const isPage = raw.includes('\f');
    if (!isPage) line += 1;
    if (raw.trim() === '') {
      blanks += 1;
      open = undefined;
      continue;
    }
    const isHeading = /^\s{0,3}#{1,6}\s/.test(raw);
    if (!open || isLineParagraph || isHeading) {
      open = { at: line, lines: [], pageBefore: blanks >= PAGE_GAP && groups.length > 0 };
      groups.push(open);
    }
    open.lines.push(raw.replaceAll('\f', ''));
    if (isHeading) open = undefined;
    blanks = 0;
  }
  return groups;
}

// A text whose lines mostly touch each other and are long or indented has one paragraph on each line.
function hasLineParagraphs(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const touching = lines.filter(
    (line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '',
  );
  const long = filled.filter((line) => line.length > 45 || /^[\u3000 ]{2}/.test(line));
  return filled.length > 3 && touching.length * 2 > filled.length && long.length * 3 > filled.length;
}

function textPiece(group: Group, dropped: Dropped[]): TextPiece {
  const look: Look = group.pageBefore ? { pageBefore: true } : {};
  const lines = group.lines.map((line) => line.trim().replace(/^\u3000+/, ''));
  const heading = /^(#{1,6})\s+(.*)$/.exec(lines[0] ?? '');
  if (heading) {
    look.heading = heading[1]!.length;
    lines[0] = heading[2]!;
    dropped.push({ at: group.at, text: heading[1]!, why: '标题记号' });
  }
  const bullet = /^(?:[-*•]\s+)/.exec(lines[0] ?? '');
  if (bullet && !heading) {
    look.list = { ordered: false, level: 0 };
    lines[0] = lines[0]!.slice(bullet[0].length);
    dropped.push({ at: group.at, text: bullet[0].trim(), why: '列表记号' });
  }
  return { type: 'text', at: group.at, content: inlineContent(lines, group.at, dropped), look };
}

function inlineContent(lines: readonly string[], at: number, dropped: Dropped[]): Inline[] {
  return lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'lineBreak' as const }] : []),
    ...boldRuns(line, at, dropped),
  ]);
}

function boldRuns(line: string, at: number, dropped: Dropped[]): Inline[] {
  return line
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (!/^\*\*[^*]+\*\*$/.test(part)) return { type: 'text', text: part };
      dropped.push({ at, text: '****', why: '加粗记号' });
      return { type: 'text', text: part.slice(2, -2), marks: ['strong'] };
    });
}
