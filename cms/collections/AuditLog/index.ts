import type { CollectionConfig } from 'payload';
import { auditEndpoints } from '../../endpoints/audit.ts';
import { appendOnly } from '../append-only.ts';
import { readByRoles } from '../read-by-roles.ts';

const records = appendOnly('审计日志');
const readOnly = { admin: { readOnly: true } } as const;
const told = (name: string) =>
  ({ admin: { readOnly: true, components: { Cell: `/admin/audit/AuditCells.tsx#${name}` } } }) as const;

/** Who did what, when, with which result: one hash chain over everything. Written only by `appendAudit`. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: '日志', plural: '审计日志' },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-seq',
  admin: {
    group: '记录',
    useAsTitle: 'summary',
    defaultColumns: ['seq', 'at', 'actorName', 'action', 'result', 'summary'],
    components: { beforeListTable: ['/admin/audit/AuditTools.tsx#AuditTools'] },
    listSearchableFields: ['summary', 'actorName', 'subject'],
    description: '谁、何时、做了什么、结果如何。每一条都与前一条相扣，改动任何一条都会被查出。',
  },
  access: { ...records.access, read: readByRoles('auditor') },
  hooks: records.hooks,
  endpoints: auditEndpoints,
  fields: [
    { name: 'id', type: 'text', label: '编号', required: true, ...readOnly },
    { name: 'seq', type: 'number', label: '序号', required: true, unique: true, ...readOnly },
    { name: 'at', type: 'text', label: '时间', required: true, index: true, ...told('TimeCell') },
    { name: 'actor', type: 'text', label: '账号', index: true, ...readOnly },
    { name: 'actorName', type: 'text', label: '姓名', ...readOnly },
    { name: 'action', type: 'text', label: '事项', required: true, index: true, ...told('ActionCell') },
    { name: 'subject', type: 'text', label: '对象', index: true, ...readOnly },
    { name: 'result', type: 'text', label: '结果', required: true, ...told('ResultCell') },
    { name: 'summary', type: 'textarea', label: '摘要', required: true, ...readOnly },
    { name: 'detail', type: 'json', label: '详情', ...readOnly },
    { name: 'prevHash', type: 'text', label: '前一条的校验值', required: true, ...readOnly },
    { name: 'recordHash', type: 'text', label: '本条的校验值', required: true, ...readOnly },
  ],
};
