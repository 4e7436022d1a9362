import { createLocalReq } from 'payload';
import { findIssue } from '../../../cms/operations/find-issue.ts';
import { loadPaper, type PaperRef } from '../../../cms/operations/papers/load-papers.ts';
import { paperSnapshot } from '../../../cms/operations/papers/paper-snapshot.ts';
import { cmsProblems, refuse } from '../../../cms/operations/problems.ts';
import { loadProofs } from '../../../cms/operations/proofs/load-proofs.ts';
import { articleIdsOf } from '../../../cms/operations/situations.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../../content/model/index.ts';
import { openCms } from './open-cms.ts';

/** Every form of an issue, filled in and ready to be set, each with the name of its file. */
export async function issuePapers(address: string): Promise<{ name: string; snapshot: Snapshot }[]> {
  const payload = await openCms();
  try {
    const req = await createLocalReq({}, payload);
    const issue = await findIssue(req, address);
    if (!issue) throw refuse(cmsProblems.notFound('一期'));
    const proofs = await loadProofs(req, issue.id);
    const refs: [string, PaperRef][] = [
      ['发稿单', { kind: 'issue', issue: issue.id }],
      ['付印单', { kind: 'press', issue: issue.id }],
      ...proofs.map(({ seq }): [string, PaperRef] => [
        `校对单-${seq}`,
        { kind: 'proof', issue: issue.id, proof: seq },
      ]),
      ...articleIdsOf(issue).map((article, index): [string, PaperRef] => [
        `审稿单-${String(index + 1).padStart(2, '0')}`,
        { kind: 'review', article },
      ]),
    ];
    const papers: { name: string; snapshot: Snapshot }[] = [];
    for (const [name, ref] of refs) {
      papers.push({
        name,
        snapshot: decodeSnapshot(encodeSnapshot(paperSnapshot(await loadPaper(req, ref)))),
      });
    }
    return papers;
  } finally {
    await payload.destroy();
  }
}
