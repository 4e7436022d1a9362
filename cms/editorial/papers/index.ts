export type { Decided } from './decided.ts';
export { lastOf, whoAndWhen } from './decided.ts';
export { moment, type Paper } from './form.ts';
export { issueSheet, type SentArticle } from './issue-sheet.ts';
export { pressSheet } from './press-sheet.ts';
export { type CorrectionLine, proofSheet } from './proof-sheet.ts';
export { reviewSheet } from './review-sheet.ts';
