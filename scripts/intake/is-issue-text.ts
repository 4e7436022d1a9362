import { decodeText } from './read/decode-text.ts';
import { parseText } from './read/parse-text.ts';
import { findContents } from './split/find-contents.ts';
import { splitPage } from './split/split-page.ts';

/** True when a text holds a whole issue (it has a 目录) or a page of several articles, and not one manuscript. */
export function isIssueText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return false;
  const { pieces } = parseText(decodeText(bytes).text);
  return findContents(pieces) !== undefined || splitPage(pieces).segments.length > 1;
}
