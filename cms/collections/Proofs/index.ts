import type { CollectionConfig } from 'payload';
import { appendOnly } from '../append-only.ts';
import { recordJson, recordNumber, recordText } from '../operation-only.ts';

const records = appendOnly('校样记录');

/**
 * Every proof of an issue: the text it was made of, whole, and the hashes of its PDF and of the addresses of its lines,
 * which lie below `data/proofs`. Written only by `makeProof`, told by the proof endpoints.
 */
export const Proofs: CollectionConfig = {
  slug: 'proofs',
  labels: { singular: '校样', plural: '校样记录' },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true },
  access: { ...records.access, read: () => false },
  hooks: records.hooks,
  fields: [
    recordText('id', '编号', { required: true }),
    recordText('issue', '期', { required: true, index: true }),
    recordNumber('seq', '第几次', { required: true }),
    recordNumber('round', '轮次', { required: true }),
    recordText('stage', '环节', { required: true }),
    recordText('hash', '内容的 SHA-256', { required: true }),
    recordText('pdfSha256', 'PDF 的 SHA-256', { required: true }),
    recordText('linesSha256', '行位置的 SHA-256', { required: true }),
    recordNumber('pages', '面数', { required: true }),
    recordJson('articleHashes', '各篇的 SHA-256', { required: true }),
    { name: 'content', type: 'textarea', label: '出样时的内容', required: true },
    recordText('role', '角色', { required: true }),
    recordText('actor', '账号', { required: true }),
    recordText('actorName', '姓名', { required: true }),
    recordText('at', '时间', { required: true }),
    recordText('idempotencyKey', '请求编号', { required: true, unique: true }),
    recordText('prevHash', '前一条的校验值', { required: true }),
    recordText('recordHash', '本条的校验值', { required: true }),
  ],
};
