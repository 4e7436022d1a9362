import { chainedCollection } from '../chained-collection.ts';
import { recordJson, recordLongText, recordNumber, recordText } from '../record-fields.ts';

/** Everything that happened to the corrections of an issue, event by event. Written only by operations. */
export const Corrections = chainedCollection({
  slug: 'corrections',
  singular: '校改',
  plural: '校改记录',
  fields: [
    recordText('act', '事项', { required: true }),
    recordNumber('correction', '第几条', { required: true }),
    recordText('article', '稿件', { required: true, index: true }),
    recordNumber('proof', '校样', { required: true }),
    recordText('kind', '类别'),
    recordJson('place', '位置'),
    recordText('oldText', '原文'),
    recordText('newText', '改为'),
    recordLongText('reason', '理由'),
    recordNumber('offset', '改入的位置'),
    recordText('fromHash', '改前的 SHA-256'),
    recordText('hash', '改后的 SHA-256'),
    recordJson('signs', '提醒'),
  ],
});
