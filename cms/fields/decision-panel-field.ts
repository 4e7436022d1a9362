import type { UIField } from 'payload';

/** The desk of an article or issue beside its text: stage, steps, decisions, records. Stores nothing. */
export const decisionPanelField: UIField = {
  name: 'decisionPanel',
  type: 'ui',
  label: '办理',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/decisions/DecisionPanel.tsx#DecisionPanel' },
  },
};
