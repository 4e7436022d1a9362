import { chainedCollection } from '../chained-collection.ts';
import { recordJson, recordLongText, recordNumber, recordText } from '../record-fields.ts';

/**
 * Every proof of an issue: the text it was made of, whole, and the hashes of its PDF and of the addresses of its lines,
 * which lie below `data/proofs`. Written only by `makeProof`, told by the proof endpoints.
 */
export const Proofs = chainedCollection({
  slug: 'proofs',
  singular: '校样',
  plural: '校样记录',
  fields: [
    recordNumber('round', '轮次', { required: true }),
    recordText('stage', '环节', { required: true }),
    recordText('hash', '内容的 SHA-256', { required: true }),
    recordText('pdfSha256', 'PDF 的 SHA-256', { required: true }),
    recordText('linesSha256', '行位置的 SHA-256', { required: true }),
    recordNumber('pages', '面数', { required: true }),
    recordJson('articleHashes', '各篇的 SHA-256', { required: true }),
    recordLongText('content', '出样时的内容', { required: true }),
  ],
});
