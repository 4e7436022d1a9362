import {
  type Article,
  articleHash,
  article as articleSchema,
  imagesOfArticle,
} from '../../../content/model/index.ts';
import type { MediaDoc } from '../../body/image-use.ts';
import {
  appliedChanges,
  articleMachine,
  type CorrectionRecord,
  hasText,
  judge,
  presentPlace,
  type Role,
  correctionRefusals as refusals,
  refuseLightKind,
  replaceInField,
  weighIn,
} from '../../editorial/index.ts';
import { articleFromModel, mediaBySha256 } from '../../mapping/index.ts';
import { actorOf } from '../actor.ts';
import { auditDecision } from '../audit-decision.ts';
import { appendDecision, type SubjectRef } from '../decision-records.ts';
import { throughDoor } from '../door.ts';
import { articleModel, loadDoc, type StoredArticle } from '../load-models.ts';
import { refuse } from '../problems.ts';
import { type ArticleSituation, loadArticleSituation } from '../situations.ts';
import { findStored } from '../stored.ts';
import type { CorrectionDesk } from './desk.ts';

/** Where a correction was put in, and the article's hash before and after. */
export type AppliedPlace = {
  place?: { field: string; offset: number };
  offset?: number;
  fromHash: string;
  hash: string;
};

/** The same key as the act's, for the decision that goes with it. */
type By = { role: Role; idempotencyKey: string };

/**
 * Puts an agreed correction into the text of its article: exactly `old` by `new` at its place, with the decision that
 * carries the reviews along. An instruction for the page changes no text. Throws `CorrectionTextChanged` when the text
 * there is no longer what it was on the proof. Runs in the transaction of the act.
 */
export async function applyToArticle(
  desk: CorrectionDesk,
  correction: CorrectionRecord,
  by: By,
): Promise<AppliedPlace> {
  const situation = await loadArticleSituation(desk.req, { id: correction.article });
  const { subject, article } = situation;
  if (!hasText(correction)) return { fromHash: subject.hash, hash: subject.hash };
  const place = await placeNow(desk, correction, article);
  const next = corrected(article, correction, place);
  const hash = articleHash(next);
  await recordDecision(desk, situation, { correction, hash, ...by });
  await storeText(desk, next, place.field);
  return { place, offset: place.offset, fromHash: subject.hash, hash };
}

type Place = { field: string; offset: number };

async function placeNow(
  desk: CorrectionDesk,
  correction: CorrectionRecord,
  article: Article,
): Promise<Place> {
  const proofArticle = (await desk.textOf(correction.proof)).articles.find(({ id }) => id === article.id)!;
  const applied = appliedChanges(desk.book, article.id);
  const place = presentPlace({ correction, proofArticle, article, applied });
  if (place.field === undefined) throw refuse(refusals.textChanged(correction, place));
  return { field: place.field, offset: place.offset };
}

function corrected(article: Article, correction: CorrectionRecord, place: Place): Article {
  const { old, kind } = correction;
  const next = replaceInField(article, { ...place, old, new: correction.new });
  if (!next || !articleSchema.safeParse(next).success) throw refuse(refusals.notFitting());
  const tooLight = refuseLightKind(kind, weighIn(article, next, place.field, correction));
  if (tooLight) throw refuse(tooLight);
  return next;
}

async function recordDecision(
  { req, issue }: CorrectionDesk,
  { doc, subject, history, canonicalText }: ArticleSituation,
  { correction, hash, role, idempotencyKey }: By & { correction: CorrectionRecord; hash: string },
): Promise<void> {
  const { number, kind } = correction;
  const ref: SubjectRef = { type: 'article', id: subject.id };
  const decision = 'applyCorrection';
  const { entry, problem } = judge(
    { machine: articleMachine, subject, history, actor: actorOf(req) },
    { decision, role, hash: subject.hash, correction: { id: `${issue.id}:${number}`, kind, toHash: hash } },
  );
  if (problem) throw refuse(problem);
  const record = await appendDecision({
    req,
    subject: ref,
    entry,
    history,
    circumstances: {
      revision: doc.revision ?? 1,
      at: new Date().toISOString(),
      idempotencyKey: `${decision}:${idempotencyKey}`,
      canonicalText,
    },
  });
  const { label } = articleMachine.rules.find(({ name }) => name === decision)!;
  await auditDecision(req, { ref, name: subject.label, label, record });
}

// Only the field that changed is written: what the document holds besides（links to people, rows' own ids）stays.
async function storeText({ req }: CorrectionDesk, article: Article, field: string): Promise<void> {
  const name = /^[A-Za-z]+/.exec(field)![0] as keyof ReturnType<typeof articleFromModel>;
  const media = await libraryOf(req, article);
  const value = articleFromModel({ article, mediaBySha256: media })[name];
  const current = await loadDoc<StoredArticle>(req, 'articles', article.id);
  await throughDoor(req, () =>
    req.payload.update({
      collection: 'articles',
      id: article.id,
      data: { [name]: name === 'byline' ? withPersons(value, current.byline) : value } as never,
      depth: 0,
      overrideAccess: true,
      overrideLock: true,
      req,
    }),
  );
  const stored = await articleModel(req, await loadDoc<StoredArticle>(req, 'articles', article.id));
  if (articleHash(stored) !== articleHash(article))
    throw new Error(`the text of ${article.id} was not stored as it was corrected`);
}

function withPersons(rows: unknown, current: unknown): unknown {
  const before = current as { person?: unknown }[];
  return (rows as object[]).map((row, index) => ({ ...row, person: before[index]?.person ?? null }));
}

async function libraryOf(req: CorrectionDesk['req'], article: Article) {
  const hashes = [...new Set(imagesOfArticle(article).map(({ sha256 }) => sha256))];
  const where = { sha256: { in: hashes } };
  return mediaBySha256(hashes.length === 0 ? [] : await findStored<MediaDoc>(req, 'media', { where }));
}
