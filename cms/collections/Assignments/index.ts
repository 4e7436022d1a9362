import type { CollectionConfig } from 'payload';
import { operationOnly } from '../operation-only.ts';
import { recordText } from '../record-fields.ts';

/** Who is asked to do the next step of an article or issue, and until when. Beside the text: setting one voids nothing. */
export const Assignments: CollectionConfig = {
  slug: 'assignments',
  labels: { singular: '分派', plural: '分派' },
  ...operationOnly('分派'),
  fields: [
    // `article:<id>:<stage>` or `issue:<id>:<stage>`: one for each stage.
    recordText('id', '编号', { required: true }),
    recordText('subjectType', '对象', { required: true }),
    recordText('subject', '对象编号', { required: true, index: true }),
    recordText('stage', '环节', { required: true }),
    recordText('assignee', '办理人', { index: true }),
    recordText('dueOn', '截止日'),
    recordText('setBy', '分派人', { required: true }),
    recordText('setByName', '分派人姓名', { required: true }),
    recordText('at', '时间', { required: true }),
  ],
};
