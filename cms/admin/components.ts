import type { CollectionConfig, Config } from 'payload';

type CollectionComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>;
type RootComponents = NonNullable<NonNullable<Config['admin']>['components']>;

const SaveButton = '/admin/save/SaveButton.tsx#SaveButton';
const TextsView = '/admin/compare/TextsView.tsx#TextsView';

/** The components of the whole admin: name and mark, the login page, the first page. */
export const rootComponents: RootComponents = {
  graphics: {
    Logo: '/admin/brand/Logo.tsx#Logo',
    Icon: '/admin/brand/Icon.tsx#Icon',
  },
  providers: ['/admin/words/ChineseLabels.tsx#ChineseLabels'],
  beforeLogin: ['/admin/brand/LoginNote.tsx#LoginNote'],
  views: { dashboard: { Component: '/admin/dashboard/Dashboard.tsx#Dashboard' } },
};

/** The components of Articles: manuscripts are taken in above the list; a save names its revision; versions are compared. */
export const articleComponents: CollectionComponents = {
  beforeListTable: ['/admin/intake/IntakeUpload.tsx#IntakeUpload'],
  edit: { SaveButton, beforeDocumentControls: ['/admin/preview/PreviewPanel.tsx#PreviewPanel'] },
  views: {
    edit: {
      versions: { Component: TextsView, tab: { label: '版本对照' } },
      version: { Component: TextsView },
    },
  },
};

/** The components of Issues. */
export const issueComponents: CollectionComponents = { edit: { SaveButton } };
