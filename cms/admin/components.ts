import type { CollectionConfig, Config } from 'payload';

type CollectionComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>;
type RootComponents = NonNullable<NonNullable<Config['admin']>['components']>;

const SaveButton = '/admin/save/SaveButton.tsx#SaveButton';
const PaperLinks = '/admin/papers/PaperLinks.tsx#PaperLinks';
const TextsView = '/admin/compare/TextsView.tsx#TextsView';

/** The components of the whole admin: name and mark, the login page, the first page. */
export const rootComponents: RootComponents = {
  graphics: {
    Logo: '/admin/brand/Logo.tsx#Logo',
    Icon: '/admin/brand/Icon.tsx#Icon',
  },
  providers: ['/admin/words/ChineseLabels.tsx#ChineseLabels'],
  beforeLogin: ['/admin/brand/LoginNote.tsx#LoginNote'],
  actions: ['/admin/notices/Bell.tsx#Bell'],
  beforeNavLinks: ['/admin/page/NavLinks.tsx#NavLinks'],
  views: {
    dashboard: { Component: '/admin/dashboard/Dashboard.tsx#Dashboard' },
    delegations: { Component: '/admin/delegation/DelegationView.tsx#DelegationView', path: '/delegations' },
    desk: { Component: '/admin/desk/DeskListView.tsx#DeskListView', path: '/desk' },
  },
};

/** The components of Articles: manuscripts are taken in above the list; a save names its revision; versions are compared. */
export const articleComponents: CollectionComponents = {
  beforeListTable: ['/admin/intake/IntakeUpload.tsx#IntakeUpload'],
  edit: { SaveButton, beforeDocumentControls: ['/admin/preview/PreviewPanel.tsx#PreviewPanel', PaperLinks] },
  views: {
    edit: {
      versions: { Component: TextsView, tab: { label: '版本对照' } },
      version: { Component: TextsView },
    },
  },
};

/** The components of Issues: the desk and the proofs beside the form. */
export const issueComponents: CollectionComponents = {
  edit: { SaveButton, beforeDocumentControls: [PaperLinks] },
  views: {
    edit: {
      proofs: {
        Component: '/admin/corrections/ProofDesk.tsx#ProofDesk',
        path: '/proofs',
        tab: { label: '校样与校改', href: '/proofs', order: 160 },
      },
      desk: {
        Component: '/admin/desk/IssueDesk.tsx#IssueDesk',
        path: '/desk',
        tab: { label: '版面台', href: '/desk', order: 150 },
      },
    },
  },
};
