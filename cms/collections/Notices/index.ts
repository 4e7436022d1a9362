import type { CollectionConfig } from 'payload';
import { noticeEndpoints } from '../../endpoints/notices.ts';
import { operationOnly } from '../operation-only.ts';
import { recordNumber, recordText } from '../record-fields.ts';

/** What one person is told: one row for each person and event. Its text names the subject and never quotes it. */
export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: '提醒', plural: '提醒' },
  ...operationOnly('提醒'),
  endpoints: noticeEndpoints,
  fields: [
    // Event and recipient: the same event is told once.
    recordText('id', '编号', { required: true }),
    recordText('recipient', '收件人', { required: true, index: true }),
    recordText('at', '时间', { required: true, index: true }),
    recordText('kind', '种类', { required: true }),
    recordText('subjectType', '对象', { required: true }),
    recordText('subject', '对象编号', { required: true }),
    recordText('text', '内容', { required: true }),
    recordText('readAt', '已读时间'),
    recordText('mailState', '邮件', { index: true }),
    recordText('mailNextAt', '下次发送'),
    recordNumber('mailAttempts', '发送次数'),
    recordText('mailError', '邮件错误'),
  ],
};
