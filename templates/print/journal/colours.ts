import type { Ink } from '../../../scripts/typeset/types.ts';

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
export const GREY: Ink = { c: 0, m: 0, y: 0, k: 0.55 };
export const HAIRLINE: Ink = { c: 0, m: 0, y: 0, k: 0.35 };
export const PALE: Ink = { c: 0.02, m: 0.03, y: 0.06, k: 0.02 };
/** 朱红, quiet enough to stand beside black text. */
export const RED: Ink = { c: 0.12, m: 0.92, y: 0.85, k: 0.12 };
export const PAPER: Ink = { c: 0, m: 0, y: 0, k: 0 };
