import type { IntakeFile, SourceDocument } from '../draft.ts';
import { brokenDoubts } from './broken-doubts.ts';
import { parseText } from './parse-text.ts';
import { readTextFile } from './read-text-file.ts';

/** A file as read: its pieces and all its visible text. `encoding` is there for text and absent for Word files. */
export type ReadFile = SourceDocument & { source: string; encoding?: string };

/** Text or light Markdown → paragraphs. Throws `ProblemError` when it is empty or no text. */
export function readTextDocument(file: IntakeFile): ReadFile {
  const decoded = readTextFile(file);
  const { pieces, dropped } = parseText(decoded.text);
  return {
    pieces,
    dropped,
    images: new Map(),
    changes: [],
    doubts: brokenDoubts(decoded),
    notes: [],
    source: decoded.text,
    encoding: decoded.encoding,
  };
}
