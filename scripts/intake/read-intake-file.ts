import type { IntakeFile, IntakeIssue, IntakeManuscript } from './draft.ts';
import { isIssueText } from './is-issue-text.ts';
import type { IssueOptions } from './issue-options.ts';
import { isWordName } from './read/is-word-file.ts';
import { readDocx } from './read/read-docx.ts';
import { readTextDocument } from './read/read-text-document.ts';
import { readIssueDocument } from './read-issue-text.ts';
import { readManuscriptDocument } from './read-manuscript.ts';
import { findContents } from './split/find-contents.ts';

/**
 * Any file: a whole issue when it has a 目录 (text or Word) or is a page of several articles, else a manuscript. Throws
 * `ProblemError` for a file that is refused.
 */
export async function readIntakeFile(
  file: IntakeFile,
  options: IssueOptions = {},
  readWord: typeof readDocx = readDocx,
): Promise<IntakeIssue | IntakeManuscript> {
  const isWord = isWordName(file);
  const document = isWord ? await readWord(file) : readTextDocument(file);
  const isIssue = isWord ? findContents(document.pieces) !== undefined : isIssueText(file.bytes);
  return isIssue
    ? readIssueDocument(file.name, document, options)
    : readManuscriptDocument(file.name, document);
}
