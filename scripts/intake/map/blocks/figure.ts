import type { Figure } from '../../../../content/model/index.ts';
import type { ImagePiece, Piece, SourceImage, TextPiece } from '../../draft.ts';
import { oneLine } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import type { BlockReader } from './reader.ts';

const CREDIT =
  /(?:^|[\s\u3000。])((?:[□■]\s*)?(?:\p{Script=Han}{2,4}|\p{Script=Han}[ \u3000]\p{Script=Han})(?:、\p{Script=Han}{2,4})*[\s\u3000／/]*摄|(?:制图|绘图|供图|摄影|图)[：／/]\s*\p{Script=Han}{2,20}|\p{Script=Han}{2,12}\s*(?:供图|制图|绘))$/u;

/** 图: pictures in a row with the caption and credit below them. */
export const readFigure: BlockReader = (pieces, at, context) => {
  const images: ImagePiece[] = [];
  for (
    let piece = pieces[at];
    piece?.type === 'image' && images.length < 12;
    piece = pieces[at + images.length]
  )
    images.push(piece);
  if (images.length === 0) return undefined;
  const words = readWords(pieces, at + images.length);
  const block: Figure = {
    type: 'figure',
    role: figureRole(words),
    images: images.map((piece, index) => ({
      image: imageRef(context.images.get(piece.key)!, piece.alt || words.caption || `图${index + 1}`),
    })),
    ...(words.caption ? { caption: words.caption } : {}),
    ...(words.credit ? { credit: words.credit } : {}),
  };
  const from: Piece[] = [...images, ...words.from];
  return {
    read: { block, from, as: '图', ...(words.isGuess ? { confidence: 0.85 } : {}) },
    next: at + from.length,
  };
};

function imageRef({ file, sha256, width, height }: SourceImage, alt: string) {
  return { file, sha256, width, height, alt };
}

function figureRole({ caption = '', credit = '' }: Words): Figure['role'] {
  if (/二维码/u.test(caption)) return 'qrCode';
  return /制图|绘/u.test(credit) || /^图\s*\d+.*(?:图|统计|变化|占比|趋势)/u.test(caption)
    ? 'chart'
    : 'photo';
}

type Words = { caption?: string; credit?: string; from: TextPiece[]; isGuess: boolean };

function readWords(pieces: readonly Piece[], at: number): Words {
  const words: Words = { from: [], isGuess: false };
  for (let place = at; ; place++) {
    const piece = pieces[place];
    if (piece?.type !== 'text' || !takeWords(words, piece)) return words;
    words.from.push(piece);
  }
}

function takeWords(words: Words, piece: TextPiece): boolean {
  const role = roleOfStyle(piece.look.style)?.role;
  const text = oneLine(piece);
  if (role === 'credit' && !words.credit) {
    words.credit = text;
    return true;
  }
  const isFree = !words.caption && !words.credit;
  if (!isFree || !(role === 'caption' || (!role && looksLikeCaption(piece, text)))) return false;
  words.isGuess = role !== 'caption';
  const credit = CREDIT.exec(text)?.[1]?.trim();
  const caption = credit ? text.slice(0, -credit.length).trimEnd() : text;
  if (caption !== '') words.caption = caption;
  if (credit) words.credit = credit;
  return true;
}

function looksLikeCaption(piece: TextPiece, text: string): boolean {
  if (text.length > 60 || piece.look.heading || piece.look.list) return false;
  return (
    piece.look.align === 'center' || /^图\s*[\d一二三四五六七八九十：:为]/u.test(text) || CREDIT.test(text)
  );
}
