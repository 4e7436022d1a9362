import { decodeText } from './read/decode-text.ts';
import type { Encoding } from './read/detect-encoding.ts';
import { isWordFile } from './read/is-word-file.ts';
import { parseText } from './read/parse-text.ts';
import { findContents } from './split/find-contents.ts';
import { splitPage } from './split/split-page.ts';

/** True when a text holds a whole issue (it has a 目录) or a page of several articles, and not one manuscript. */
export function isIssueText(bytes: Uint8Array, encoding?: Encoding): boolean {
  if (isWordFile(bytes)) return false;
  const { pieces } = parseText(decodeText(bytes, encoding).text);
  return findContents(pieces) !== undefined || splitPage(pieces).segments.length > 1;
}
