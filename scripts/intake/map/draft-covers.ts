import type { Cover } from '../../../content/model/index.ts';
import { visibleCharacters } from '../clean/characters.ts';
import { pieceText } from '../clean/edits.ts';
import type { Fate, Piece } from '../draft.ts';
import type { Segment } from '../split/segment.ts';
import { contentOf } from './content.ts';
import { headlineText } from './draft-article.ts';

/** The inside covers made of picture news 图片新闻: the first is 封二, the second 封三, more go below the second. */
export type DraftedCovers = {
  covers: { insideFront?: Cover; insideBack?: Cover };
  fates: Fate[];
};

/** Picture news → covers. A line in brackets at the end is its caption and is centred. */
export function draftCovers(news: readonly Segment[]): DraftedCovers {
  const [first, ...others] = news.map(coverOf);
  const second = others.length > 0 ? merge(others) : undefined;
  return {
    covers: { ...(first ? { insideFront: first } : {}), ...(second ? { insideBack: second } : {}) },
    fates: news.flatMap((segment) => [...segment.title, ...segment.rest].map(fate)),
  };
}

function coverOf(segment: Segment): Cover {
  const blocks = segment.rest.flatMap((piece) => {
    if (piece.type !== 'text') return [];
    const isCaption = /^（.*）$/u.test(pieceText(piece).trim());
    const align = isCaption ? { align: 'center' as const } : {};
    return [{ type: 'paragraph' as const, content: contentOf(piece), ...align }];
  });
  return { title: headlineText(segment.title), blocks };
}

function merge(covers: readonly Cover[]): Cover {
  const [first, ...others] = covers;
  const extra = others.flatMap((cover) => [
    {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: cover.title!, marks: ['strong' as const] }],
    },
    ...(cover.blocks ?? []),
  ]);
  return { ...first!, blocks: [...(first!.blocks ?? []), ...extra] };
}

function fate(piece: Piece): Fate {
  const text = piece.type === 'text' ? pieceText(piece) : '';
  return {
    at: piece.at,
    fate: 'guessed',
    as: '图片新闻（封二、封三）',
    confidence: 0.85,
    characters: visibleCharacters(text).length,
  };
}
