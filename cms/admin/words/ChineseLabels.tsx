'use client';
import { type ReactNode, useEffect } from 'react';
import { chineseName } from './library-words.ts';

const NAMES = ['aria-label', 'title'] as const;

/** Puts Chinese names on the controls whose libraries have English ones only, also on those drawn later. */
export function ChineseLabels({ children }: { children: ReactNode }) {
  useEffect(() => {
    translateWithin(document.body);
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) if (target instanceof Element) translateWithin(target);
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: [...NAMES],
    });
    return () => observer.disconnect();
  }, []);
  return children;
}

function translateWithin(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('[aria-label],[title]')]) {
    for (const name of NAMES) {
      const word = chineseName(element.getAttribute(name) ?? '');
      if (word !== undefined) element.setAttribute(name, word);
    }
  }
}
