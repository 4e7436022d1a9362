'use client';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { IntakePiece } from './contract.ts';
import { LEFT_OUT_LABEL } from './edit-pieces.ts';

type Props = {
  piece: IntakePiece;
  unit: string;
  labels: readonly string[];
  /** Where the caret stands when this is the row being worked on. */
  caret: number | undefined;
  isFirst: boolean;
  onCaret: (offset: number) => void;
  onLabel: (label: string) => void;
  onJoin: () => void;
  onBegin: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** One paragraph, table or picture with what it is taken for. */
export function PieceRow(props: Props) {
  const { piece, unit, labels, isFirst, onLabel, onJoin, onBegin } = props;
  const isText = piece.kind === 'text';
  const own = isText ? labels : [labelOfKind(piece), LEFT_OUT_LABEL];
  const name = `第 ${piece.at} ${unit}`;
  return (
    <div
      className={`kx-piece${piece.label === LEFT_OUT_LABEL ? ' kx-piece--out' : ''}${piece.joins ? ' kx-piece--joins' : ''}`}
    >
      <select
        className="kx-field"
        aria-label={`${name}是什么`}
        disabled={piece.joins === true}
        onChange={(event) => onLabel(event.target.value)}
        value={piece.label}
      >
        {own.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </select>
      {isText ? (
        <PieceText {...props} name={name} />
      ) : (
        <span className="kx-piece__text">{textOfKind(piece)}</span>
      )}
      <span className="kx-piece__tools">
        {isText && !isFirst ? (
          <button
            className="kx-small"
            aria-label={`${name}：${piece.joins ? '另起一段' : '接上一段'}`}
            onClick={onJoin}
            type="button"
          >
            {piece.joins ? '另起一段' : '接上一段'}
          </button>
        ) : null}
        {piece.begins || isFirst ? null : (
          <button className="kx-small" aria-label={`${name}：从此起一篇`} onClick={onBegin} type="button">
            从此起一篇
          </button>
        )}
      </span>
    </div>
  );
}

function PieceText({ piece, caret, name, onCaret, onKeyDown }: Props & { name: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isHere = caret !== undefined;
  useEffect(() => {
    const { current } = area;
    if (!isHere || !current) return;
    const isInside = current.closest('ol')?.contains(document.activeElement);
    if (isInside && current !== document.activeElement) current.focus();
    if (caret !== current.selectionStart) current.setSelectionRange(caret, caret);
  }, [caret, isHere]);
  return (
    <textarea
      aria-label={`${name}的文字`}
      className="kx-field kx-piece__text"
      onChange={() => undefined}
      onFocus={(event) => {
        if (!isHere) onCaret(event.currentTarget.selectionStart);
      }}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onPaste={(event) => event.preventDefault()}
      ref={area}
      rows={Math.max(1, Math.ceil(piece.text.length / 44))}
      value={piece.text}
    />
  );
}

function labelOfKind({ kind }: IntakePiece): string {
  return kind === 'table' ? '表格' : '图片';
}

function textOfKind({ kind, text }: IntakePiece): string {
  return kind === 'table' ? `〔表格〕${text.replaceAll(/\s+/g, '　').slice(0, 120)}` : '〔图片〕';
}
