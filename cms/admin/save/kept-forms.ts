/** What someone typed into a form and has not saved yet. `writer` is the open form that keeps it. */
export type KeptForm = {
  writer: string;
  /** When it was kept last, ISO. */
  at: string;
  /** The revision the typing started from; absent for a new document. */
  revision?: number;
  data: Record<string, unknown>;
};

/** More than this many unsaved texts of one document are no help to anybody. */
const MOST = 5;

/** The list with this entry in place of the writer's earlier one, the newest first. */
export function withKept(list: readonly KeptForm[], entry: KeptForm): KeptForm[] {
  return [entry, ...withoutKept(list, entry.writer)].slice(0, MOST);
}

/** The list without what this writer kept. */
export function withoutKept(list: readonly KeptForm[], writer: string): KeptForm[] {
  return list.filter((item) => item.writer !== writer);
}

/** A stored list; what is no list of ours is an empty one. */
export function parseKept(text: string | null): KeptForm[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isKeptForm) : [];
  } catch {
    // Written by something else or cut off: there is nothing to restore from it.
    return [];
  }
}

function isKeptForm(value: unknown): value is KeptForm {
  const { writer, at, data } = (value ?? {}) as Partial<KeptForm>;
  return typeof writer === 'string' && typeof at === 'string' && typeof data === 'object' && data !== null;
}

/** Where the unsaved texts of one document are kept for one person. */
export function keptKey({
  user,
  collection,
  id,
}: {
  user: string;
  collection: string;
  id: string | undefined;
}): string {
  return `kanxing:form:${user}:${collection}:${id ?? 'new'}`;
}
