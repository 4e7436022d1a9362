'use client';
import { type KeyboardEvent, useRef, useState } from 'react';
import {
  canJoin,
  cutPiece,
  joinPiece,
  LEFT_OUT_LABEL,
  movePiece,
  type Pieces,
  partPiece,
  relabelPiece,
  toggleBeginning,
} from './edit-pieces.ts';

/** Labels that have a key: Alt with the digit. */
export const KEYED_LABELS: Readonly<Record<string, string>> = {
  '0': '正文',
  '1': '主题',
  '2': '作者',
  '3': '小标题一',
  '4': '小标题二',
  '9': LEFT_OUT_LABEL,
};

/** Where the caret is: a piece, and the offset in its text. */
export type Caret = { place: number; offset: number };

/** The edits of the labelling view with their keys, and a way back from each of them. */
export function usePieceEditor(pieces: Pieces, onChange: (pieces: Pieces) => void) {
  const [caret, setCaret] = useState<Caret>({ place: 0, offset: 0 });
  const past = useRef<Pieces[]>([]);

  const apply = (changed: Pieces, next: Caret = caret) => {
    if (changed === pieces) return;
    past.current.push(pieces);
    onChange(changed);
    setCaret({ ...next, place: Math.max(0, Math.min(next.place, changed.length - 1)) });
  };
  const undo = () => {
    const before = past.current.pop();
    if (before) onChange(before);
  };
  const go = (place: number, offset = 0) => {
    if (pieces[place]) setCaret({ place, offset });
  };
  const join = (place: number) => {
    if (!canJoin(pieces, place)) return;
    const changed = joinPiece(pieces, place);
    const isWhole = changed.length < pieces.length;
    const above = pieces[place - 1]!.text.length;
    apply(changed, isWhole ? { place: place - 1, offset: above } : { place, offset: 0 });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, place: number) => {
    const { selectionStart: offset, value } = event.currentTarget;
    const work = keyWork(
      event,
      { offset, length: value.length },
      {
        cut: () => apply(cutPiece(pieces, place, offset), { place: place + 1, offset: 0 }),
        join: () => join(place),
        begin: () => apply(toggleBeginning(pieces, place), { place, offset }),
        relabel: (label) => apply(relabelPiece(pieces, place, label), { place, offset }),
        move: (by) => apply(movePiece(pieces, place, by), { place: place + by, offset }),
        go: (by) => go(place + by, by < 0 ? Number.MAX_SAFE_INTEGER : 0),
        undo,
      },
    );
    if (!work) return;
    event.preventDefault();
    work();
  };
  return {
    caret,
    setCaret,
    apply,
    undo,
    join,
    part: (place: number) => apply(partPiece(pieces, place)),
    onKeyDown,
  };
}

type Works = {
  cut: () => void;
  join: () => void;
  begin: () => void;
  relabel: (label: string) => void;
  move: (by: -1 | 1) => void;
  go: (by: -1 | 1) => void;
  undo: () => void;
};
type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What a key does; `undefined` for one that only moves the caret. Every other key that would write is swallowed. */
export function keyWork(
  { key, code, altKey, ctrlKey, metaKey }: Key,
  caret: { offset: number; length: number },
  works: Works,
): (() => void) | undefined {
  const isCommand = ctrlKey || metaKey;
  const label = KEYED_LABELS[/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? ''];
  if (altKey && label) return () => works.relabel(label);
  if (key === 'Enter') return isCommand ? works.begin : works.cut;
  if (isCommand) return key === 'z' ? works.undo : undefined;
  if (key === 'Backspace') return caret.offset === 0 ? works.join : nothing;
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
  if (by && altKey) return () => works.move(by);
  const isAtEdge = by === -1 ? caret.offset === 0 : caret.offset >= caret.length;
  if (by && isAtEdge) return () => works.go(by);
  return key.length === 1 || key === 'Delete' ? nothing : undefined;
}

// The text itself is not written here.
function nothing(): void {}
