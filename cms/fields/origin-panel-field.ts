import type { UIField } from 'payload';

/** The manuscript an article was made of, with the report of taking it in. Stores nothing. */
export const originPanelField: UIField = {
  name: 'originPanel',
  type: 'ui',
  label: '来稿',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/intake/OriginPanel.tsx#OriginPanel' },
  },
};
