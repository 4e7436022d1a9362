import type { CollectionConfig } from 'payload';
import { auditEndpoints } from '../../endpoints/audit.ts';
import { appendOnly } from '../append-only.ts';
import { readByRoles } from '../read-by-roles.ts';
import { chainFields, recordJson, recordLongText, recordNumber, recordText } from '../record-fields.ts';

const told = (name: string) =>
  ({ admin: { readOnly: true, components: { Cell: `/admin/audit/AuditCells.tsx#${name}` } } }) as const;

/** Who did what, when, with which result: one hash chain over everything. Written only by `appendAudit`. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: '日志', plural: '审计日志' },
  ...appendOnly('审计日志', readByRoles('auditor')),
  defaultSort: '-seq',
  admin: {
    group: '记录',
    useAsTitle: 'summary',
    defaultColumns: ['seq', 'at', 'actorName', 'action', 'result', 'summary'],
    components: { beforeListTable: ['/admin/audit/AuditTools.tsx#AuditTools'] },
    listSearchableFields: ['summary', 'actorName', 'subject'],
    description: '谁、何时、做了什么、结果如何。每一条都与前一条相扣，改动任何一条都会被查出。',
  },
  endpoints: auditEndpoints,
  fields: [
    recordText('id', '编号', { required: true }),
    recordNumber('seq', '序号', { required: true, unique: true }),
    recordText('at', '时间', { required: true, index: true, ...told('TimeCell') }),
    recordText('actor', '账号', { index: true }),
    recordText('actorName', '姓名', told('NameCell')),
    recordText('action', '事项', { required: true, index: true, ...told('ActionCell') }),
    recordText('subject', '对象', { index: true }),
    recordText('result', '结果', { required: true, ...told('ResultCell') }),
    recordLongText('summary', '摘要', { required: true }),
    recordJson('detail', '详情'),
    ...chainFields(),
  ],
};
