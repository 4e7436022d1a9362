/** `POST /api/articles/intake`, multipart field `files`: drafts made from manuscripts, and what became of each part. */
export type IntakeAnswer = {
  articles: { id: string; title: string }[];
  /** What was submitted or printed before; `id` is null for another file of the same upload. */
  duplicates: { message: string; found: { id: string | null; title: string } }[];
  report: unknown;
};

/** The same with the field `look`: what intake takes each paragraph of one file for. Sent back as the field `labels`. */
export type IntakeLookAnswer = {
  labels: string[];
  pieces: { index: number; text: string; label: string }[];
};

export const INTAKE_URL = '/api/articles/intake';

/** What a manuscript may be. */
export const INTAKE_ACCEPT = '.docx,.txt,.md';
