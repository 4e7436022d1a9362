import { applyLabels } from './apply-labels.ts';
import type { IntakeFile, IntakeIssue, IntakeManuscript } from './draft.ts';
import { isIssueText } from './is-issue-text.ts';
import type { IssueOptions } from './issue-options.ts';
import { type LookedAt, lookAtDocument } from './look-at-document.ts';
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
  return mapDocument(file, await readDocument(file, options, readWord), options);
}

/** The same with its pieces and what each was taken for: what a person corrects before the drafts are made. */
export async function lookAtFile(
  file: IntakeFile,
  options: IssueOptions = {},
  readWord: typeof readDocx = readDocx,
): Promise<LookedAt> {
  const document = await readDocument(file, options, readWord);
  return lookAtDocument(document, mapDocument(file, document, options));
}

async function readDocument(
  file: IntakeFile,
  { encoding, revisions }: IssueOptions,
  readWord: typeof readDocx,
): Promise<ReadFile> {
  if (!isWordName(file)) return readTextDocument(file, encoding);
  return readWord(file, revisions ? { choice: revisions } : {});
}

function mapDocument(file: IntakeFile, document: ReadFile, options: IssueOptions) {
  if (options.labels) return readManuscriptDocument(file.name, applyLabels(document, options.labels));
  const isIssue = isWordName(file)
    ? findContents(document.pieces) !== undefined
    : isIssueText(file.bytes, options.encoding);
  return isIssue
    ? readIssueDocument(file.name, document, options)
    : readManuscriptDocument(file.name, document);
}
