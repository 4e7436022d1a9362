import type { CollectionConfig, CollectionSlug, Field } from 'payload';
import { appendOnly } from './append-only.ts';
import { chainFields, recordNumber, recordText } from './record-fields.ts';

type ChainedRecords = { slug: CollectionSlug; singular: string; plural: string; fields: Field[] };

/**
 * A collection of records chained issue by issue, as `chained-records.ts` appends them: between whose they are and who
 * made them, when, stand the `fields` of their own. Nobody lists them; endpoints of their own tell them.
 */
export function chainedCollection({ slug, singular, plural, fields }: ChainedRecords): CollectionConfig {
  return {
    slug,
    labels: { singular, plural },
    ...appendOnly(plural, () => false),
    admin: { hidden: true },
    fields: [
      recordText('id', '编号', { required: true }),
      recordText('issue', '期', { required: true, index: true }),
      recordNumber('seq', '序号', { required: true }),
      ...fields,
      recordText('role', '角色', { required: true }),
      recordText('actor', '账号', { required: true }),
      recordText('actorName', '姓名', { required: true }),
      recordText('at', '时间', { required: true }),
      recordText('idempotencyKey', '请求编号', { required: true, unique: true }),
      ...chainFields(),
    ],
  };
}
