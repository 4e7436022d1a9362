import type { Ink } from '../../../scripts/typeset/types.ts';

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
export const GREY: Ink = { c: 0, m: 0, y: 0, k: 0.6 };
export const HAIRLINE: Ink = { c: 0, m: 0, y: 0, k: 0.45 };
export const RED: Ink = { c: 0.1, m: 0.95, y: 0.9, k: 0.1 };
export const PALE: Ink = { c: 0, m: 0, y: 0, k: 0.06 };
export const PAPER: Ink = { c: 0, m: 0, y: 0, k: 0 };
