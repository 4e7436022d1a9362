import type { UIField } from 'payload';

/** Above a form: why it is read-only, or what was typed and never saved. Stores nothing on the server. */
export const formNoticesField: UIField = {
  name: 'formNotices',
  type: 'ui',
  label: '提示',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/save/FormNotices.tsx#FormNotices' },
  },
};
