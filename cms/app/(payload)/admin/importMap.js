import { FormNotices as FormNotices_6f06de45a3fd87aa8678b9f13bc06246 } from '../../../admin/save/FormNotices.tsx'
import { BylineRowLabel as BylineRowLabel_a644d0e632c2ed17ede15563c3c968be } from '../../../admin/fields/BylineRowLabel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OneTableFeature as OneTableFeature_30da17ce3b170b664c6cb14629e30c01 } from '../../../admin/editor/OneTableFeature.tsx'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PlainUnorderedList as PlainUnorderedList_aec76b9a6afd3a797490b832dc2c76b2 } from '../../../admin/editor/PlainListFeatures.tsx'
import { PlainOrderedList as PlainOrderedList_aec76b9a6afd3a797490b832dc2c76b2 } from '../../../admin/editor/PlainListFeatures.tsx'
import { CrossheadFeature as CrossheadFeature_7636d97a6505869c1c8393c188af0972 } from '../../../admin/editor/CrossheadFeature.tsx'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CivilDate as CivilDate_74debd7e6fd885ba387d2ba4552f5746 } from '../../../admin/fields/CivilDate.tsx'
import { DecisionPanel as DecisionPanel_47ed72fb30cac492e810629ed6ee2a20 } from '../../../admin/decisions/DecisionPanel.tsx'
import { OriginPanel as OriginPanel_9e1fd9b786bd95eda8aec52341417d4e } from '../../../admin/intake/OriginPanel.tsx'
import { IntakeUpload as IntakeUpload_397709bd89d85f21f41118ad7156e99f } from '../../../admin/intake/IntakeUpload.tsx'
import { PreviewPanel as PreviewPanel_d19e166a06ab1ffd610cc81c9bcf2e0e } from '../../../admin/preview/PreviewPanel.tsx'
import { PaperLinks as PaperLinks_d3d7ebe4d11348fb077a9bb401513189 } from '../../../admin/papers/PaperLinks.tsx'
import { SaveButton as SaveButton_6bc80b7e898607fa1f435f110f216519 } from '../../../admin/save/SaveButton.tsx'
import { TextsView as TextsView_19ccd0d1297a8af4f2a32e9493643294 } from '../../../admin/compare/TextsView.tsx'
import { IssueColumnRowLabel as IssueColumnRowLabel_8251a6a87716e9f14c610dff2276467e } from '../../../admin/fields/IssueColumnRowLabel.tsx'
import { MastheadRowLabel as MastheadRowLabel_1938a65cd88d5d94fd7c85e65441a669 } from '../../../admin/fields/MastheadRowLabel.tsx'
import { FillerRowLabel as FillerRowLabel_7e278529f0021b10f1b9632afc089fa9 } from '../../../admin/fields/FillerRowLabel.tsx'
import { ProofDesk as ProofDesk_a201addec26311310124fffd2c161f99 } from '../../../admin/corrections/ProofDesk.tsx'
import { IssueDesk as IssueDesk_19196c660e0699e81c8b5878b5111015 } from '../../../admin/desk/IssueDesk.tsx'
import { TimeCell as TimeCell_f0f0731a2715f5d654e0186dbc02a0aa } from '../../../admin/audit/AuditCells.tsx'
import { NameCell as NameCell_f0f0731a2715f5d654e0186dbc02a0aa } from '../../../admin/audit/AuditCells.tsx'
import { ActionCell as ActionCell_f0f0731a2715f5d654e0186dbc02a0aa } from '../../../admin/audit/AuditCells.tsx'
import { ResultCell as ResultCell_f0f0731a2715f5d654e0186dbc02a0aa } from '../../../admin/audit/AuditCells.tsx'
import { AuditTools as AuditTools_1fadda4f35f4c4b36aefee219949b2a9 } from '../../../admin/audit/AuditTools.tsx'
import { CurrentPassword as CurrentPassword_0f81d0f2c59e0798aaffb3ff73471459 } from '../../../admin/account/CurrentPassword.tsx'
import { Icon as Icon_b57624fa74229ae0fe4320599a3e511a } from '../../../admin/brand/Icon.tsx'
import { Logo as Logo_630d135cac888c7b37941a74e2c3701b } from '../../../admin/brand/Logo.tsx'
import { Bell as Bell_71db1ace6e310beaff5652c797128fdd } from '../../../admin/notices/Bell.tsx'
import { LoginNote as LoginNote_dc16954286a7cf8d8af50935da36d84b } from '../../../admin/brand/LoginNote.tsx'
import { NavLinks as NavLinks_fa6281be02cb36040522d2e80fb9c253 } from '../../../admin/page/NavLinks.tsx'
import { ChineseLabels as ChineseLabels_c327781d9c9285153953abaacc01e556 } from '../../../admin/words/ChineseLabels.tsx'
import { Dashboard as Dashboard_f781e9028d57a98d9263c5f8db6380b6 } from '../../../admin/dashboard/Dashboard.tsx'
import { DelegationView as DelegationView_7c30c19a5461f0b6de7f2af255697c85 } from '../../../admin/delegation/DelegationView.tsx'
import { DeskListView as DeskListView_f0e3474744b2fa28773d2d72347ab030 } from '../../../admin/desk/DeskListView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/save/FormNotices.tsx#FormNotices": FormNotices_6f06de45a3fd87aa8678b9f13bc06246,
  "/admin/fields/BylineRowLabel.tsx#BylineRowLabel": BylineRowLabel_a644d0e632c2ed17ede15563c3c968be,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/OneTableFeature.tsx#OneTableFeature": OneTableFeature_30da17ce3b170b664c6cb14629e30c01,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/PlainListFeatures.tsx#PlainUnorderedList": PlainUnorderedList_aec76b9a6afd3a797490b832dc2c76b2,
  "/admin/editor/PlainListFeatures.tsx#PlainOrderedList": PlainOrderedList_aec76b9a6afd3a797490b832dc2c76b2,
  "/admin/editor/CrossheadFeature.tsx#CrossheadFeature": CrossheadFeature_7636d97a6505869c1c8393c188af0972,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/fields/CivilDate.tsx#CivilDate": CivilDate_74debd7e6fd885ba387d2ba4552f5746,
  "/admin/decisions/DecisionPanel.tsx#DecisionPanel": DecisionPanel_47ed72fb30cac492e810629ed6ee2a20,
  "/admin/intake/OriginPanel.tsx#OriginPanel": OriginPanel_9e1fd9b786bd95eda8aec52341417d4e,
  "/admin/intake/IntakeUpload.tsx#IntakeUpload": IntakeUpload_397709bd89d85f21f41118ad7156e99f,
  "/admin/preview/PreviewPanel.tsx#PreviewPanel": PreviewPanel_d19e166a06ab1ffd610cc81c9bcf2e0e,
  "/admin/papers/PaperLinks.tsx#PaperLinks": PaperLinks_d3d7ebe4d11348fb077a9bb401513189,
  "/admin/save/SaveButton.tsx#SaveButton": SaveButton_6bc80b7e898607fa1f435f110f216519,
  "/admin/compare/TextsView.tsx#TextsView": TextsView_19ccd0d1297a8af4f2a32e9493643294,
  "/admin/fields/IssueColumnRowLabel.tsx#IssueColumnRowLabel": IssueColumnRowLabel_8251a6a87716e9f14c610dff2276467e,
  "/admin/fields/MastheadRowLabel.tsx#MastheadRowLabel": MastheadRowLabel_1938a65cd88d5d94fd7c85e65441a669,
  "/admin/fields/FillerRowLabel.tsx#FillerRowLabel": FillerRowLabel_7e278529f0021b10f1b9632afc089fa9,
  "/admin/corrections/ProofDesk.tsx#ProofDesk": ProofDesk_a201addec26311310124fffd2c161f99,
  "/admin/desk/IssueDesk.tsx#IssueDesk": IssueDesk_19196c660e0699e81c8b5878b5111015,
  "/admin/audit/AuditCells.tsx#TimeCell": TimeCell_f0f0731a2715f5d654e0186dbc02a0aa,
  "/admin/audit/AuditCells.tsx#NameCell": NameCell_f0f0731a2715f5d654e0186dbc02a0aa,
  "/admin/audit/AuditCells.tsx#ActionCell": ActionCell_f0f0731a2715f5d654e0186dbc02a0aa,
  "/admin/audit/AuditCells.tsx#ResultCell": ResultCell_f0f0731a2715f5d654e0186dbc02a0aa,
  "/admin/audit/AuditTools.tsx#AuditTools": AuditTools_1fadda4f35f4c4b36aefee219949b2a9,
  "/admin/account/CurrentPassword.tsx#CurrentPassword": CurrentPassword_0f81d0f2c59e0798aaffb3ff73471459,
  "/admin/brand/Icon.tsx#Icon": Icon_b57624fa74229ae0fe4320599a3e511a,
  "/admin/brand/Logo.tsx#Logo": Logo_630d135cac888c7b37941a74e2c3701b,
  "/admin/notices/Bell.tsx#Bell": Bell_71db1ace6e310beaff5652c797128fdd,
  "/admin/brand/LoginNote.tsx#LoginNote": LoginNote_dc16954286a7cf8d8af50935da36d84b,
  "/admin/page/NavLinks.tsx#NavLinks": NavLinks_fa6281be02cb36040522d2e80fb9c253,
  "/admin/words/ChineseLabels.tsx#ChineseLabels": ChineseLabels_c327781d9c9285153953abaacc01e556,
  "/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_f781e9028d57a98d9263c5f8db6380b6,
  "/admin/delegation/DelegationView.tsx#DelegationView": DelegationView_7c30c19a5461f0b6de7f2af255697c85,
  "/admin/desk/DeskListView.tsx#DeskListView": DeskListView_f0e3474744b2fa28773d2d72347ab030,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
