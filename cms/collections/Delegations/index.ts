import type { CollectionConfig } from 'payload';
import { delegationEndpoints } from '../../endpoints/delegations.ts';
import { operationOnly } from '../operation-only.ts';
import { recordText } from '../record-fields.ts';

/** 委托: one person lets another decide on their behalf for a period. Revoked ones stay. */
export const Delegations: CollectionConfig = {
  slug: 'delegations',
  labels: { singular: '委托', plural: '委托' },
  ...operationOnly('委托'),
  endpoints: delegationEndpoints,
  fields: [
    recordText('id', '编号', { required: true }),
    recordText('principal', '委托人', { required: true, index: true }),
    recordText('principalName', '委托人姓名', { required: true }),
    recordText('delegate', '受托人', { required: true, index: true }),
    recordText('delegateName', '受托人姓名', { required: true }),
    recordText('startsOn', '开始', { required: true }),
    recordText('endsOn', '结束', { required: true }),
    recordText('reason', '事由', { required: true }),
    recordText('givenAt', '委托时间', { required: true }),
    recordText('revokedAt', '撤回时间'),
  ],
};
