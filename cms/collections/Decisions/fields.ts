import type { Field } from 'payload';
import { chainFields, recordJson, recordLongText, recordNumber, recordText } from '../record-fields.ts';

/** One decision as it was taken. `id` is `article:<id>:<seq>` or `issue:<id>:<seq>`: the unique key that commits it. */
export const decisionFields: Field[] = [
  recordText('id', '编号', { required: true }),
  recordText('subjectType', '对象', { required: true, index: true }),
  recordText('subject', '对象编号', { required: true, index: true }),
  recordNumber('seq', '序号', { required: true }),
  recordText('decision', '决定', { required: true }),
  recordText('role', '角色', { required: true }),
  recordText('actor', '账号', { required: true, index: true }),
  recordText('actorName', '姓名', { required: true }),
  recordJson('onBehalfOf', '受谁委托'),
  recordText('from', '从', { required: true }),
  recordText('to', '到', { required: true }),
  recordText('hash', '文字的 SHA-256', { required: true }),
  recordNumber('revision', '版本', { required: true }),
  recordLongText('opinion', '意见'),
  recordJson('attachment', '依据'),
  recordText('issue', '编入的期'),
  recordJson('proof', '校样'),
  recordJson('correction', '校改'),
  recordText('at', '时间', { required: true, index: true }),
  recordText('idempotencyKey', '请求编号', { required: true, unique: true }),
  recordJson('articleHashes', '各篇的 SHA-256'),
  recordLongText('canonicalText', '作决定时的文字', { required: true }),
  recordJson('warnings', '提醒'),
  // Unique: the database itself refuses a second level of one article to the same person.
  recordText('guard', '防重审标记', { unique: true }),
  ...chainFields(),
];
