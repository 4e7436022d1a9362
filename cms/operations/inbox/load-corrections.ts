import type { PayloadRequest } from 'payload';
import type { CorrectionsOfIssue, OpenSubject } from '../../editorial/inbox/index.ts';
import { openCorrectionDesk } from '../corrections/desk.ts';
import { loadDecisionsOfMany } from '../decision-records.ts';

/** The corrections under way in every issue on its road, with who answers for their articles. */
export async function loadCorrections(
  req: PayloadRequest,
  subjects: readonly OpenSubject[],
): Promise<CorrectionsOfIssue[]> {
  const found: CorrectionsOfIssue[] = [];
  for (const subject of subjects) {
    if (subject.type !== 'issue') continue;
    const { issue, latestProof, book } = await openCorrectionDesk(req, subject.id);
    const corrections = book.corrections.filter(({ state }) =>
      ['asked', 'agreed', 'applied'].includes(state),
    );
    if (corrections.length === 0) continue;
    const articles = [...new Set(corrections.map(({ article }) => article))];
    const decisions = await loadDecisionsOfMany(req, 'article', articles);
    const editorsOf = new Map(
      [...decisions].map(([id, rows]) => [
        id,
        rows.filter(({ decision }) => decision === 'register').map(({ actor }) => actor.id),
      ]),
    );
    found.push({ issue: { ...issue, label: subject.title }, latestProof, corrections, editorsOf });
  }
  return found;
}
