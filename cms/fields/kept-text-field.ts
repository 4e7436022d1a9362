import type { UIField } from 'payload';

/** Above a form: what was typed and never saved, to be restored. Stores nothing on the server. */
export const keptTextField: UIField = {
  name: 'keptText',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/save/KeptText.tsx#KeptText' },
  },
};
