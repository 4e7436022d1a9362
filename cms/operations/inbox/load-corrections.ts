import type { PayloadRequest } from 'payload';
import type { CorrectionsOfIssue, OpenSubject } from '../../editorial/inbox/index.ts';
import { type CorrectionDesk, openCorrectionDesk } from '../corrections/desk.ts';
import { loadDecisionsOfMany } from '../decision-records.ts';

/** The corrections under way in every issue on its road, with who answers for their articles. */
export async function loadCorrections(
  req: PayloadRequest,
  subjects: readonly OpenSubject[],
): Promise<CorrectionsOfIssue[]> {
  const found: CorrectionsOfIssue[] = [];
  for (const subject of subjects) {
    if (subject.type !== 'issue') continue;
    const underWay = await correctionsUnderWay(req, await openCorrectionDesk(req, subject.id));
    if (underWay.corrections.length === 0) continue;
    found.push({ ...underWay, issue: { ...underWay.issue, label: subject.title } });
  }
  return found;
}

/** The same of the issue on a desk; it may have none under way. */
export async function correctionsUnderWay(
  req: PayloadRequest,
  { issue, latestProof, book }: CorrectionDesk,
): Promise<CorrectionsOfIssue> {
  const corrections = book.corrections.filter(({ state }) => ['asked', 'agreed', 'applied'].includes(state));
  const articles = [...new Set(corrections.map(({ article }) => article))];
  const decisions = await loadDecisionsOfMany(req, 'article', articles);
  const editorsOf = new Map(
    [...decisions].map(([id, rows]) => [
      id,
      rows.filter(({ decision }) => decision === 'register').map(({ actor }) => actor.id),
    ]),
  );
  return { issue, latestProof, corrections, editorsOf };
}
