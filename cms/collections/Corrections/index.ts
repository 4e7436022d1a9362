import type { CollectionConfig } from 'payload';
import { appendOnly } from '../append-only.ts';
import { recordJson, recordNumber, recordText } from '../operation-only.ts';

const records = appendOnly('校改记录');

/** Everything that happened to the corrections of an issue, event by event. Written only by operations. */
export const Corrections: CollectionConfig = {
  slug: 'corrections',
  labels: { singular: '校改', plural: '校改记录' },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true },
  access: { ...records.access, read: () => false },
  hooks: records.hooks,
  fields: [
    recordText('id', '编号', { required: true }),
    recordText('issue', '期', { required: true, index: true }),
    recordNumber('seq', '序号', { required: true }),
    recordText('act', '事项', { required: true }),
    recordNumber('correction', '第几条', { required: true }),
    recordText('article', '稿件', { required: true, index: true }),
    recordNumber('proof', '校样', { required: true }),
    recordText('kind', '类别'),
    recordJson('place', '位置'),
    recordText('oldText', '原文'),
    recordText('newText', '改为'),
    { name: 'reason', type: 'textarea', label: '理由' },
    recordNumber('offset', '改入的位置'),
    recordText('fromHash', '改前的 SHA-256'),
    recordText('hash', '改后的 SHA-256'),
    recordJson('signs', '提醒'),
    recordText('role', '角色', { required: true }),
    recordText('actor', '账号', { required: true }),
    recordText('actorName', '姓名', { required: true }),
    recordText('at', '时间', { required: true }),
    recordText('idempotencyKey', '请求编号', { required: true, unique: true }),
    recordText('prevHash', '前一条的校验值', { required: true }),
    recordText('recordHash', '本条的校验值', { required: true }),
  ],
};
