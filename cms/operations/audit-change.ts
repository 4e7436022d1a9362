import type { CollectionAfterChangeHook, CollectionSlug, PayloadRequest } from 'payload';
import { canonicalJson } from '../../content/model/index.ts';
import { appendAudit, auditActor } from './append-audit.ts';
import { getStored } from './stored.ts';

type Doc = Record<string, unknown> & { id: string };

/** How changes of one collection are told in the log. */
export type ChangeWords = {
  collection: CollectionSlug;
  /** The first part of `action`: `article` gives `article.create` and `article.update`. */
  subject: string;
  /** The document as people call it（稿件《标题》）. */
  nameOf: (doc: Doc) => string;
  /** What happened when it was made: 建立, 上传. */
  madeVerb?: string;
  /** The hash of what it says, where there is one. */
  hashOf?: (req: PayloadRequest, doc: Doc) => Promise<string | undefined>;
};

const ROUTINE = ['updatedAt', 'createdAt', 'revision', 'stage'];

/** Writes a line for every document made or changed, in the same transaction: fields by name, revision and hash before and after. */
export function auditChange(words: ChangeWords): CollectionAfterChangeHook {
  return async ({ doc, operation, previousDoc, req }) => {
    // As stored: what the hook is given may have its relations filled in.
    const after = (await getStored<Doc>(req, words.collection, doc.id))!;
    const before = operation === 'update' ? (previousDoc as Doc) : undefined;
    const fields = before ? changedFields(before, after) : [];
    const verb = before ? '修改了' : `${words.madeVerb ?? '建立'}了`;
    const detail = {
      ...(before ? { fields } : {}),
      revision: span(before?.revision, after.revision),
      hash: span(before && (await words.hashOf?.(req, before)), await words.hashOf?.(req, after)),
    };
    const { who, ...actor } = auditActor(req);
    await appendAudit(req, {
      ...actor,
      action: `${words.subject}.${operation}`,
      subject: `${words.subject}:${after.id}`,
      result: 'done',
      summary: `${who}${verb}${words.nameOf(after)}${fields.length > 0 ? `（${fields.join('、')}）` : ''}`,
      detail: JSON.parse(JSON.stringify(detail)),
    });
    return doc;
  };
}

/** Names of the fields in which two stored forms of a document differ, apart from those no person sets. */
export function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([name, value]) => !ROUTINE.includes(name) && !isSame(old[name], value))
    .map(([name]) => name)
    .sort();
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

function span(from: unknown, to: unknown) {
  return to === undefined && from === undefined ? undefined : { from, to };
}
