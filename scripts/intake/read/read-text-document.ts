import type { IntakeFile, RevisionChoice, SourceDocument } from '../draft.ts';
import { brokenDoubts } from './broken-doubts.ts';
import type { Encoding } from './detect-encoding.ts';
import { parseText } from './parse-text.ts';
import { readTextFile } from './read-text-file.ts';

/** A file as read: its pieces and all its visible text. `encoding` is there for text and absent for Word files. */
export type ReadFile = SourceDocument & {
  source: string;
  encoding?: Encoding;
  revisionChoice?: RevisionChoice;
  /** A person said where paragraphs begin and end: none is joined by guess. */
  isLabelled?: true;
};

/** Text or light Markdown → paragraphs, in the encoding named or the one it looks like. Throws `ProblemError` when it is empty or no text. */
export function readTextDocument(file: IntakeFile, encoding?: Encoding): ReadFile {
  const decoded = readTextFile(file, encoding);
  const { pieces, dropped } = parseText(decoded.text);
  return {
    pieces,
    dropped,
    images: new Map(),
    changes: [],
    doubts: brokenDoubts(decoded),
    notes: [],
    revisions: [],
    source: decoded.text,
    encoding: decoded.encoding,
  };
}
