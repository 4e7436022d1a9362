import type { Problem } from '../../content/model/problem.ts';
import { type Role, roleNames } from './roles.ts';

/** The reasons for refusing a decision that do not depend on which decision it is. */
export const refusals = {
  unknown: (name: string): Problem => ({
    code: 'DecisionUnknown',
    title: '没有这种决定',
    message: `系统不认识“${name}”这种决定。`,
    hint: '请刷新页面后从按钮里选择。',
  }),
  byCommand: (label: string): Problem => ({
    code: 'DecisionByCommandOnly',
    title: '这个决定由发布程序作出',
    message: `“${label}”只在快照写好之后由发布程序记下，不能手工作出，没有记下。`,
    hint: '请运行 npm run issue:publish 发布这一期，发布完成时会自动记下。',
  }),
  byOperation: (label: string): Problem => ({
    code: 'DecisionByCommandOnly',
    title: '这个决定随校改一起记下',
    message: `“${label}”只在校改改入稿件时由系统记下，不能手工作出，没有记下。`,
    hint: '请在这一期的校改里对已同意的一条点“改入”。',
  }),
  separatedDuties: (actor: string, label: string): Problem => ({
    code: 'DecisionNotForAdministrator',
    title: '系统管理和审计人员不作稿件决定',
    message: `${actor}的账号是系统管理或审计账号，不能${label}。`,
    hint: '请由有相应编辑角色的同志用自己的账号来做。',
  }),
  role: (actor: string, label: string, wanted: readonly Role[]): Problem => ({
    code: 'DecisionNotForRole',
    title: '没有作这个决定的权限',
    message: `现在的“${label}”须由${roleNames(wanted)}来做，${actor}没有这个角色。`,
    hint: '请有这个角色的同志来做，或请系统管理员调整角色。',
  }),
  stage: (label: string, subject: string, stage: string, wanted: readonly string[]): Problem => ({
    code: 'DecisionNotAtStage',
    title: '现在不能作这个决定',
    message: `${subject}现处“${stage}”，“${label}”只能在“${wanted.join('”“')}”时做。`,
    hint: '请刷新页面，按现在的环节处理。',
  }),
  changed: (subject: string): Problem => ({
    code: 'TextChangedSinceShown',
    title: '文字已经变了',
    message: `${subject}在打开页面之后有改动，您看到的不是现在的文字，决定没有记下。`,
    hint: '请刷新页面，看过现在的文字后再决定；写好的意见会保留。',
  }),
  opinion: (label: string): Problem => ({
    code: 'OpinionMissing',
    title: '没有写意见',
    message: `“${label}”必须写明意见，现在是空的。`,
    hint: '请写明意见后重试。',
    path: 'opinion',
  }),
  attachment: (label: string): Problem => ({
    code: 'AttachmentMissing',
    title: '没有附上依据',
    message: `“${label}”必须写明所依据的审查表编号或复函文号，现在是空的。`,
    hint: '请填写编号或文号，有扫描件的一并上传后重试。',
    path: 'attachment',
  }),
};
