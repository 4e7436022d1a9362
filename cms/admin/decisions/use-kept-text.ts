'use client';
import { useEffect, useState } from 'react';

/** Text that survives a closed tab and an ended session: it is kept in this browser until `clear` is called. */
export function useKeptText(key: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState('');
  useEffect(() => setText(window.localStorage.getItem(key) ?? ''), [key]);
  const keep = (next: string) => {
    setText(next);
    window.localStorage.setItem(key, next);
  };
  const clear = () => {
    setText('');
    window.localStorage.removeItem(key);
  };
  return [text, keep, clear];
}
