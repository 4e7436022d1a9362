import type { Article } from '../../../content/model/index.ts';
import { pieceText } from '../clean/edits.ts';
import { isFinished, openPairs } from '../clean/sentence.ts';
import type { Doubt, Piece, TextPiece } from '../draft.ts';
import { isFootNote } from '../split/foot-note.ts';

/** What a careful reader would ask about an article that came out of a text: lost beginnings, odd words, open quotes. */
export function findDoubts(pieces: readonly Piece[], article: string): Doubt[] {
  const texts = pieces.filter((piece): piece is TextPiece => piece.type === 'text');
  return texts.flatMap((piece) => [...foreignWords(piece, article), ...openQuotes(piece, article)]);
}

function foreignWords(piece: TextPiece, article: string): Doubt[] {
  const words =
    pieceText(piece).match(/(?<=\p{Script=Han}\s?)\b(?:and|the|of|or|to|in)\b(?=\s?\p{Script=Han})/gu) ?? [];
  return words.map((word) => ({
    code: 'foreignWord',
    at: piece.at,
    article,
    message: `中文里夹着英文词“${word}”，像是识别错误。`,
  }));
}

function openQuotes(piece: TextPiece, article: string): Doubt[] {
  const { open, unopened } = openPairs(pieceText(piece));
  if (open === 0 && unopened === 0) return [];
  const message = `引号、书名号或括号不成对（缺 ${open} 个后半、${unopened} 个前半）。`;
  return [{ code: 'pairBroken', at: piece.at, article, message }];
}

/** A last paragraph that stops in mid-sentence: some text is not in the file. */
export function cutOffDoubt(pieces: readonly Piece[], article: string): Doubt[] {
  const last = pieces.findLast(
    (piece) => piece.type === 'text' && !piece.look.align && !isFootNote(pieceText(piece)),
  );
  if (last?.type !== 'text' || last.look.ended || last.look.heading || isFinished(pieceText(last))) return [];
  return [
    { code: 'endMissing', at: last.at, article, message: '最后一段停在半句，后面的文字可能不在文件里。' },
  ];
}

/** A very short first paragraph above long ones: the lines before it may be missing. */
export function startDoubt(pieces: readonly Piece[], article: string): Doubt[] {
  const [first, second] = pieces;
  if (first?.type !== 'text' || second?.type !== 'text' || first.look.heading || second.look.heading)
    return [];
  if (pieceText(first).length > 12 || pieceText(second).length < 60) return [];
  return [
    {
      code: 'startMissing',
      at: first.at,
      article,
      message: `正文第一段只有“${pieceText(first)}”，前面的文字可能不在文件里。`,
      confidence: 0.6,
    },
  ];
}

// Second halves of words. Where one begins a paragraph as a word of its own, its first half is lost.
const SECOND_HALVES = new Set('的了着过们吗呢吧率性度效体业员门题化者展设制务织济识念神命量系障责征险');
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Paragraphs below the first that begin with half a word: the lines before them may be missing. */
export function halfWordDoubts(pieces: readonly Piece[], article: string): Doubt[] {
  return pieces.slice(1).flatMap((piece): Doubt[] => {
    if (piece.type !== 'text' || piece.look.heading) return [];
    const text = pieceText(piece).trim();
    const [first] = WORDS.segment(text.slice(0, 8));
    if (!first || !SECOND_HALVES.has(first.segment)) return [];
    const message = `这一段以“${text.slice(0, 6)}”开头，像是半个词，前面的文字可能不在文件里。`;
    return [{ code: 'startMissing', at: piece.at, article, message, confidence: 0.5 }];
  });
}

/** Names of the byline against the 目录. */
export function bylineDoubt(article: Article, authors: readonly string[], at: number): Doubt[] {
  const names = article.byline.map((entry) => entry.name);
  if (authors.join('、') === names.join('、')) return [];
  const differs = authors.length > 0 && names.length > 0;
  if (!differs && authors.length === 0) return [];
  const text = names.length > 0 ? `正文署“${names.join('、')}”` : '正文没有署名';
  return [
    {
      code: 'bylineDiffers',
      at,
      article: article.id,
      message: `作者与目录不同：${text}，目录署“${authors.join('、')}”。`,
    },
  ];
}
