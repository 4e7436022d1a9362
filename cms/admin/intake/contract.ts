/** `POST /api/articles/intake`, multipart field `files`: drafts made from manuscripts, and what became of each part. */
export type IntakeAnswer = {
  articles: { id: string; title: string }[];
  /** What was submitted or printed before; `id` is null for another file of the same upload. */
  duplicates: IntakeDuplicate[];
  report: unknown;
};

export type IntakeDuplicate = { message: string; found: { id: string | null; title: string } };

/** One piece of a file as intake takes it, or as an editor cut it: `from` and `to` are UTF-16 offsets in its text. */
export type IntakePiece = {
  index: number;
  at: number;
  kind: 'text' | 'table' | 'image';
  text: string;
  label: string;
  from?: number;
  to?: number;
  /** It goes on in the paragraph above. */
  joins?: boolean;
  /** An article begins here. */
  begins?: boolean;
};

export type IntakeRevision = {
  kind: 'inserted' | 'deleted' | 'movedFrom' | 'movedTo';
  text: string;
  by?: string;
  on?: string;
};

/** The same request with the field `look`: one file as intake sees it; nothing is stored. */
export type IntakeLookAnswer = {
  file: string;
  format: 'docx' | 'text';
  unit: string;
  encoding?: string;
  encodings: string[];
  opening: string;
  broken: { at?: number; message: string }[];
  titles: string[];
  revisions: IntakeRevision[];
  revisionChoice?: 'accepted' | 'original';
  notes: string[];
  doubts: { at?: number; message: string }[];
  labels: string[];
  pieces: IntakePiece[];
};

/** How a file is to be read: fields of the request; what is absent intake decides. */
export type IntakeChoice = { encoding?: string; revisions?: string };

/** `GET /api/articles/:id/intake`: what an article was made of; all is absent for one that was written here. */
export type OriginAnswer = {
  at?: string;
  by?: string;
  original?: { name: string; bytes: number };
  report?: OriginReport;
  duplicates: IntakeDuplicate[];
};

/** The report of an article's file, its own part of it. */
export type OriginReport = {
  unit?: string;
  encoding?: string;
  format?: string;
  fates?: { at: number; fate: 'kept' | 'guessed'; as: string; confidence?: number; characters: number }[];
  changes?: { rule: string; at: number; before: string; after: string }[];
  dropped?: { at: number; text: string; why: string }[];
  doubts?: { at?: number; message: string }[];
  notes?: string[];
  revisions?: IntakeRevision[];
  revisionChoice?: 'accepted' | 'original';
  balance?: { in: number; placed: number; dropped: number; changed: number; missing: string; extra: string };
};

export const INTAKE_URL = '/api/articles/intake';

/** What a manuscript may be. */
export const INTAKE_ACCEPT = '.docx,.wps,.txt,.md';

/** Encodings as an editor knows them. */
export const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8（通用）',
  gb18030: 'GB18030（简体，含 GBK、GB2312）',
  big5: 'Big5（繁体）',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
};
