import type { PayloadRequest } from 'payload';
import { type Article, articleHash, authorNames, readingLines } from '../../../content/model/index.ts';
import { articleMachine } from '../../editorial/index.ts';
import {
  type Decided,
  issueSheet,
  lastOf,
  type Paper,
  pressSheet,
  reviewSheet,
  type SentArticle,
} from '../../editorial/papers/index.ts';
import { auditHashOf } from '../append-audit.ts';
import { decisionKey, loadDecisions } from '../decision-records.ts';
import { loadProofs } from '../proofs/load-proofs.ts';
import { type IssueSituation, loadArticleSituation, loadIssueSituation } from '../situations.ts';
import { findFirst } from '../stored.ts';
import { loadProofSheet } from './load-proof-sheet.ts';

/** Which form: 审稿单 of an article; 发稿单 and 付印单 of an issue; 校对单 of one of its proofs. */
export type PaperRef =
  | { kind: 'review'; article: string }
  | { kind: 'issue' | 'press'; issue: string }
  | { kind: 'proof'; issue: string; proof: number };

/** A form filled in from the records. Throws `ProblemError` when the text is not whole or there is no such proof. */
export async function loadPaper(req: PayloadRequest, ref: PaperRef): Promise<Paper> {
  if (ref.kind === 'review') return reviewOf(req, ref.article);
  const situation = await loadIssueSituation(req, ref.issue);
  if (ref.kind === 'proof') return loadProofSheet(req, situation, ref.proof);
  return ref.kind === 'issue' ? issueOf(req, situation) : pressOf(req, situation);
}

async function reviewOf(req: PayloadRequest, id: string): Promise<Paper> {
  const { article, subject, history } = await loadArticleSituation(req, { id });
  return reviewSheet({
    office: await officeOf(req),
    title: article.title,
    byline: authorNames(article.byline),
    column: await columnOf(req, article.column),
    stage: articleMachine.stages[articleMachine.stageOf(articleMachine.fold(history), subject.hash)],
    characters: charactersOf(article),
    hash: subject.hash,
    ...(subject.currentIssue ? { issue: subject.currentIssue.label } : {}),
    decisions: history,
  });
}

async function issueOf(req: PayloadRequest, { issue, articles, subject }: IssueSituation): Promise<Paper> {
  const names = new Map(issue.columns.map(({ id, name }) => [id, name]));
  const sent: SentArticle[] = [];
  for (const article of articles) {
    const history = await loadDecisions(req, { type: 'article', id: article.id });
    sent.push(sentArticle(article, names.get(article.column) ?? '', history));
  }
  const { titleName: office, publishedOn } = issue;
  return issueSheet({ office, label: subject.label, publishedOn, hash: subject.hash, articles: sent });
}

function sentArticle(article: Article, column: string, history: readonly Decided[]): SentArticle {
  const hash = articleHash(article);
  const by = (decision: string) => lastOf(history, decision, hash)?.actor.name;
  return {
    column,
    title: article.title,
    byline: authorNames(article.byline),
    characters: charactersOf(article),
    first: by('passFirstReview'),
    second: by('passSecondReview'),
    final: by('passFinalReview'),
    secrecy: by('passSecrecyReview'),
  };
}

async function pressOf(req: PayloadRequest, situation: IssueSituation): Promise<Paper> {
  const { doc, issue, articles, subject, history } = situation;
  const proof = (await loadProofs(req, doc.id)).at(-1);
  const release = lastOf(history, 'releaseToPress');
  const key = release && decisionKey({ type: 'issue', id: doc.id }, release.seq);
  return pressSheet({
    office: issue.titleName,
    label: subject.label,
    issue,
    hash: subject.hash,
    articles: articles.length,
    characters: articles.reduce((sum, article) => sum + charactersOf(article), 0),
    decisions: history,
    ...(proof
      ? { proof: { number: proof.seq, pages: proof.pages, hash: proof.hash, pdf: proof.pdfSha256 } }
      : {}),
    ...(key ? { auditHead: await auditHashOf(req, key) } : {}),
  });
}

/** Characters of an article as printed, spaces aside. */
function charactersOf(article: Article): number {
  return readingLines(article).reduce((sum, { text }) => sum + [...text.replaceAll(/\s/g, '')].length, 0);
}

// A manuscript may be in no issue yet: the office is that of the latest one.
async function officeOf(req: PayloadRequest): Promise<string> {
  const latest = await findFirst<{ titleName: string }>(req, 'issues', { sort: '-publishedOn' });
  return latest?.titleName ?? '编辑部';
}

async function columnOf(req: PayloadRequest, id: string): Promise<string> {
  const column = await findFirst<{ name: string }>(req, 'columns', { where: { id: { equals: id } } });
  return column?.name ?? id;
}
