import type { IntakeFile, IntakeIssue, IntakeManuscript } from './draft.ts';
import { isIssueText } from './is-issue-text.ts';
import type { IssueOptions } from './issue-options.ts';
import { applyLabels, type LabelledPiece, proposeLabels } from './label-pieces.ts';
import { isWordName } from './read/is-word-file.ts';
import { readDocx } from './read/read-docx.ts';
import { type ReadFile, readTextDocument } from './read/read-text-document.ts';
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
  return mapDocument(file, await readDocument(file, readWord), options);
}

/** The same with its pieces and what each was taken for: what a person corrects before the drafts are made. */
export async function lookAtFile(
  file: IntakeFile,
  readWord: typeof readDocx = readDocx,
): Promise<LabelledPiece[]> {
  const document = await readDocument(file, readWord);
  return proposeLabels(document, mapDocument(file, document, {}));
}

async function readDocument(file: IntakeFile, readWord: typeof readDocx): Promise<ReadFile> {
  return isWordName(file) ? readWord(file) : readTextDocument(file);
}

function mapDocument(file: IntakeFile, document: ReadFile, options: IssueOptions) {
  if (options.labels) return readManuscriptDocument(file.name, applyLabels(document, options.labels));
  const isIssue = isWordName(file) ? findContents(document.pieces) !== undefined : isIssueText(file.bytes);
  return isIssue
    ? readIssueDocument(file.name, document, options)
    : readManuscriptDocument(file.name, document);
}
