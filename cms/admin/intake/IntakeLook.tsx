'use client';
import { Button } from '@payloadcms/ui';
import { ArticleCut } from './ArticleCut.tsx';
import type { IntakePiece } from './contract.ts';
import { articlesOf, moveBeginning, type Pieces, relabelPiece, toggleBeginning } from './edit-pieces.ts';
import { PieceRow } from './PieceRow.tsx';
import { usePieceEditor } from './use-piece-editor.ts';

type Props = {
  pieces: Pieces;
  /** As intake takes them, to go back to. */
  proposed: readonly IntakePiece[];
  labels: readonly string[];
  unit: string;
  onChange: (pieces: Pieces) => void;
};

/** A manuscript before it is taken in: every paragraph with its label, cuts between articles, all of it movable. */
export function IntakeLook({ pieces, proposed, labels, unit, onChange }: Props) {
  const editor = usePieceEditor(pieces, onChange);
  const articles = new Map(
    articlesOf(pieces).map((article, index) => [article.place, { ...article, number: index + 1 }]),
  );
  return (
    <section aria-label="核对各段" className="kx-look">
      <details className="kx-details">
        <summary>怎么核对，有哪些按键</summary>
        <ul>
          <li>左边是识别的结果，不对就改；“不收”的段落不进文章，收稿报告里列出。</li>
          <li>
            点进一段：回车在光标处切开；光标在段首按退格键接上一段；Ctrl+回车 从这段起一篇（再按取消）。
          </li>
          <li>Alt+1 主题，Alt+2 作者，Alt+3 小标题一，Alt+4 小标题二，Alt+0 正文，Alt+9 不收。</li>
          <li>Alt+↑、Alt+↓ 把这段上移、下移；↑、↓ 走到上一段、下一段；Ctrl+Z 撤销。</li>
          <li>这里只切分和标注，不改字；改字在收成草稿以后。核对到一半离开，标注留在这个浏览器里。</li>
        </ul>
      </details>
      <p className="kx-actions">
        <Button buttonStyle="secondary" margin={false} onClick={editor.undo} size="small">
          撤销
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => editor.apply(proposed)} size="small">
          恢复识别结果
        </Button>
      </p>
      <ol className="kx-pieces">
        {pieces.map((piece, place) => {
          const article = articles.get(place);
          return (
            <li key={`${piece.index}-${piece.from ?? 0}`}>
              {article ? (
                <ArticleCut
                  {...article}
                  onMove={(by) => editor.apply(moveBeginning(pieces, place, by))}
                  onRemove={() => editor.apply(toggleBeginning(pieces, place))}
                />
              ) : null}
              <PieceRow
                caret={editor.caret.place === place ? editor.caret.offset : undefined}
                isFirst={place === 0}
                labels={labels}
                onBegin={() => editor.apply(toggleBeginning(pieces, place))}
                onCaret={(offset) => editor.setCaret({ place, offset })}
                onJoin={() => (piece.joins ? editor.part(place) : editor.join(place))}
                onKeyDown={(event) => editor.onKeyDown(event, place)}
                onLabel={(label) => editor.apply(relabelPiece(pieces, place, label), { place, offset: 0 })}
                piece={piece}
                unit={unit}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
