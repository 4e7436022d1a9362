const TERMINAL = /[。！？!?…：:；;]["'”’）)》」』】]*$/u;
const CLOSING = /["”’）)》」』】]$/u;

/** Whether a paragraph's text reads as finished: it ends a sentence, or closes a quote or bracket without one inside. */
export function isFinished(text: string): boolean {
  const end = text.trimEnd();
  if (TERMINAL.test(end)) return true;
  return CLOSING.test(end) && !/[。！？；]/u.test(end);
}

const PAIRS: readonly [string, string][] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
];

/** How many pairs stay open (positive) or are closed without having been opened (negative), over all kinds. */
export function openPairs(text: string): { open: number; unopened: number } {
  let open = 0;
  let unopened = 0;
  for (const [left, right] of PAIRS) {
    let depth = 0;
    for (const char of text) {
      if (char === left) depth += 1;
      else if (char === right) depth > 0 ? depth-- : unopened++;
    }
    open += depth;
  }
  return { open, unopened };
}
