'use client';
import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Walks from change to change in a list: by `step`, or with the keys J（next）and K（previous）outside of fields. */
export function useChangeWalk(list: RefObject<HTMLElement | null>) {
  const [position, setPosition] = useState<number>();
  const step = useCallback(
    (by: 1 | -1) => {
      const changes = [...(list.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
      if (changes.length === 0) return;
      const next = position === undefined ? (by > 0 ? 0 : changes.length - 1) : position + by;
      const index = (next + changes.length) % changes.length;
      changes[index]!.focus({ preventScroll: true });
      changes[index]!.scrollIntoView({ block: 'center' });
      setPosition(index);
    },
    [list, position],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'J') step(1);
      if (event.key === 'k' || event.key === 'K') step(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);
  return { position, step };
}
