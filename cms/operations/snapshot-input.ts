import type { PayloadRequest } from 'payload';
import {
  type Article,
  imagesOfArticle,
  imagesOfIssue,
  type ManifestDecision,
  type SnapshotInput,
} from '../../content/model/index.ts';
import { checkContent } from '../editorial/decisions/issue/content-check.ts';
import { checkUnchangedSince } from '../editorial/decisions/issue/unchanged-check.ts';
import {
  countingSeqs,
  findBreak,
  foldArticle,
  foldIssue,
  ISSUE_STAGES,
  type IssueRecord,
  type IssueSubject,
  ROLES,
} from '../editorial/index.ts';
import { auditHashOf } from './append-audit.ts';
import {
  type DecisionRecord,
  decisionChain,
  decisionKey,
  loadDecisions,
  type SubjectRef,
} from './decision-records.ts';
import { findIssue } from './find-issue.ts';
import { cmsProblems, refuse } from './problems.ts';
import { readImages } from './read-images.ts';
import { type IssueSituation, loadIssueSituation } from './situations.ts';

/**
 * The content of a released (or already published) issue with the decisions that allow it: what publish writes.
 * Throws `ProblemError` when the issue is not released, when anything differs from what was signed and released
 * (naming the article), or when the kept records do not verify. Called again it gives the same.
 */
export async function loadReleasedIssue(req: PayloadRequest, address: string): Promise<SnapshotInput> {
  const doc = await findIssue(req, address);
  if (!doc) throw refuse(cmsProblems.notFound('一期'));
  const situation = await loadIssueSituation(req, doc.id);
  const record = foldIssue(situation.history);
  refuseUnlessReleased(situation.subject, record);
  verifyRecords({ type: 'issue', id: doc.id }, situation.history);
  const { issue, articles, history } = situation;
  const release = history.findLast((entry) => entry.decision === 'releaseToPress')!;
  const images = [...imagesOfIssue(issue), ...articles.flatMap(imagesOfArticle)];
  return {
    issue,
    articles,
    images: await readImages(req, images),
    revision: record.publications + (record.reached === 'released' ? 1 : 0),
    decisions: issueDecisions(situation, release),
    articleDecisions: await articleDecisions(req, articles, situation.articleHashes),
    auditHead: await auditHashOf(req, decisionKey({ type: 'issue', id: doc.id }, release.seq)),
  };
}

function refuseUnlessReleased(subject: IssueSubject, record: IssueRecord): void {
  const isReleased = record.reached === 'released' || record.reached === 'published';
  if (!isReleased) throw refuse(cmsProblems.notReleased(subject.label, ISSUE_STAGES[record.reached]));
  const signed = { code: 'IssueChangedSinceSignOff', label: '签发', hash: record.signedHash };
  const released = { code: 'IssueChangedSinceRelease', label: '付印', hash: record.releasedHash };
  const problem =
    checkUnchangedSince(signed, subject) ?? checkUnchangedSince(released, subject) ?? checkContent(subject);
  if (problem) throw refuse(problem);
}

function verifyRecords(subject: SubjectRef, records: readonly DecisionRecord[]): void {
  const broken = findBreak(decisionChain(subject, records));
  if (broken) throw refuse(cmsProblems.recordBroken(decisionKey(subject, broken.seq)));
}

// Of the road that led to this release: what came after the last 退回编辑 or 更正.
function issueDecisions({ history }: IssueSituation, release: DecisionRecord): ManifestDecision[] {
  const upTo = history.filter((entry) => entry.seq <= release.seq);
  const start = upTo.findLastIndex((entry) => ['reopen', 'correct'].includes(entry.decision)) + 1;
  return upTo.slice(start).map(manifestDecision);
}

async function articleDecisions(
  req: PayloadRequest,
  articles: readonly Article[],
  hashes: Readonly<Record<string, string>>,
): Promise<Map<string, ManifestDecision[]>> {
  const found = new Map<string, ManifestDecision[]>();
  for (const { id } of articles) {
    const subject: SubjectRef = { type: 'article', id };
    const records = await loadDecisions(req, subject);
    verifyRecords(subject, records);
    found.set(id, countingRecords(records, hashes[id]!).map(manifestDecision));
  }
  return found;
}

// The reviews and clearances that count for the published text, and the corrections that carried them to it.
function countingRecords(records: readonly DecisionRecord[], hash: string): DecisionRecord[] {
  const counting = countingSeqs(foldArticle(records), hash);
  const road = new Set([hash]);
  const counted = [...records].reverse().filter((record) => {
    const { seq, correction } = record;
    if (!correction || !road.has(correction.toHash)) return counting.includes(seq);
    road.add(record.hash);
    return true;
  });
  return counted.reverse();
}

// A correction is listed with the text it led to.
function manifestDecision({ decision, actor, role, at, hash, correction }: DecisionRecord): ManifestDecision {
  return { name: decision, by: actor.name, role: ROLES[role], at, hash: correction?.toHash ?? hash };
}
