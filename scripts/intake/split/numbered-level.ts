import { crossheadNumberLevel } from '../../../content/model/index.ts';

/** The level 1–3 a paragraph's number 一、（一）1. means, also when written 1、; `undefined` without a number. */
export function numberedLevel(text: string): 1 | 2 | 3 | undefined {
  return crossheadNumberLevel(text.trim());
}
