import type { Field } from 'payload';

const text = (name: string, label: string, more: object = {}): Field =>
  ({ name, type: 'text', label, admin: { readOnly: true }, ...more }) as Field;

/** One decision as it was taken. `id` is `article:<id>:<seq>` or `issue:<id>:<seq>`: the unique key that commits it. */
export const decisionFields: Field[] = [
  text('id', '编号', { required: true }),
  text('subjectType', '对象', { required: true, index: true }),
  text('subject', '对象编号', { required: true, index: true }),
  { name: 'seq', type: 'number', label: '序号', required: true, admin: { readOnly: true } },
  text('decision', '决定', { required: true }),
  text('role', '角色', { required: true }),
  text('actor', '账号', { required: true, index: true }),
  text('actorName', '姓名', { required: true }),
  { name: 'onBehalfOf', type: 'json', label: '受谁委托', admin: { readOnly: true } },
  text('from', '从', { required: true }),
  text('to', '到', { required: true }),
  text('hash', '文字的 SHA-256', { required: true }),
  { name: 'revision', type: 'number', label: '版本', required: true, admin: { readOnly: true } },
  { name: 'opinion', type: 'textarea', label: '意见', admin: { readOnly: true } },
  { name: 'attachment', type: 'json', label: '依据', admin: { readOnly: true } },
  text('issue', '编入的期'),
  { name: 'proof', type: 'json', label: '校样', admin: { readOnly: true } },
  { name: 'correction', type: 'json', label: '校改', admin: { readOnly: true } },
  text('at', '时间', { required: true, index: true }),
  text('idempotencyKey', '请求编号', { required: true, unique: true }),
  { name: 'articleHashes', type: 'json', label: '各篇的 SHA-256', admin: { readOnly: true } },
  {
    name: 'canonicalText',
    type: 'textarea',
    label: '作决定时的文字',
    required: true,
    admin: { readOnly: true },
  },
  { name: 'warnings', type: 'json', label: '提醒', admin: { readOnly: true } },
  // Unique: the database itself refuses a second level of one article to the same person.
  text('guard', '防重审标记', { unique: true }),
  text('prevHash', '前一条的校验值', { required: true }),
  text('recordHash', '本条的校验值', { required: true }),
];
