import type { MediaDoc } from '../body/image-use.ts';

/** Library documents by SHA-256: what `articleFromModel` and `issueFromModel` look pictures up in. */
export function mediaBySha256(docs: Iterable<MediaDoc>): Map<string, MediaDoc> {
  const found = new Map<string, MediaDoc>();
  for (const doc of docs) if (doc.sha256) found.set(doc.sha256, doc);
  return found;
}

/** Library documents by id: what `articleToModel` and `issueToModel` look pictures up in. */
export function mediaById(docs: Iterable<MediaDoc>): Map<string, MediaDoc> {
  return new Map([...docs].map((doc) => [doc.id, doc]));
}
