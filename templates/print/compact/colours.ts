import type { Ink } from '../../../scripts/typeset/types.ts';

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
export const GREY: Ink = { c: 0, m: 0, y: 0, k: 0.6 };
export const HAIRLINE: Ink = { c: 0, m: 0, y: 0, k: 0.3 };
/** 靛青. */
export const INDIGO: Ink = { c: 0.92, m: 0.68, y: 0.18, k: 0.16 };
export const MIST: Ink = { c: 0.06, m: 0.03, y: 0, k: 0.02 };
export const PAPER: Ink = { c: 0, m: 0, y: 0, k: 0 };
