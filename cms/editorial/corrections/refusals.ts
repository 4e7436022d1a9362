import type { Problem } from '../../../content/model/problem.ts';
import { type Role, roleNames } from '../roles.ts';
import { BORDERS, type Border, borderOf } from './border.ts';
import { CORRECTION_KINDS, CORRECTION_STATES, type CorrectionKind, type CorrectionState } from './words.ts';

type Named = { number: number; state: CorrectionState; old: string; new: string };

/** A correction in a sentence: `第 3 条（“象”→“像”）`. */
export function correctionName({ number, old, new: added }: Pick<Named, 'number' | 'old' | 'new'>): string {
  return `第 ${number} 条${changeName({ old, new: added })}`;
}

function changeName({ old, new: added }: { old: string; new: string }): string {
  const border = borderOf({ old, new: added });
  if (border) return `（${BORDERS[border]}）`;
  if (!old && !added) return '（版式要求）';
  if (!old) return `（增补“${added}”）`;
  return added ? `（“${old}”→“${added}”）` : `（删去“${old}”）`;
}

/** The reasons for refusing something about corrections. */
export const correctionRefusals = {
  unknown: (number: number): Problem => ({
    code: 'CorrectionUnknown',
    title: '没有这条校改',
    message: `这一期没有第 ${number} 条校改。`,
    hint: '请刷新页面后从列表里选择。',
  }),
  role: (actor: string, label: string, wanted: readonly Role[]): Problem => ({
    code: 'CorrectionNotForRole',
    title: '没有办理校改的权限',
    message: `“${label}”须由${roleNames(wanted)}来做，${actor}不能做，没有记下。`,
    hint: '请由有这个角色的同志用自己的账号来做。',
  }),
  notOwnArticle: (correction: Named, actor: string): Problem => ({
    code: 'CorrectionNotForRole',
    title: '不是这篇稿件的责任编辑',
    message: `${correctionName(correction)}所在的稿件不是${actor}登记的，不能由${actor}决定改不改。`,
    hint: '请由这篇稿件的责任编辑、编辑室主任或总编来定。',
  }),
  state: (label: string, correction: Named): Problem => ({
    code: 'CorrectionNotAtState',
    title: '这条校改现在不能这样办',
    message: `${correctionName(correction)}现为“${CORRECTION_STATES[correction.state]}”，不能“${label}”，没有记下。`,
    hint: '请刷新页面，按现在的情况办理。',
  }),
  conflict: (correction: Named, shown: CorrectionState): Problem => ({
    code: 'CorrectionConflict',
    title: '这条校改已有变化',
    message: `打开页面时${correctionName(correction)}是“${CORRECTION_STATES[shown]}”，现在已是“${CORRECTION_STATES[correction.state]}”，没有记下。`,
    hint: '请刷新页面，看过新的情况后再办；写好的理由会保留。',
  }),
  frozen: (issue: string, stage: string): Problem => ({
    code: 'IssueFrozen',
    title: '这一期已经冻结',
    message: `${issue}已${stage}，文字不能再改，校改没有记下。`,
    hint: '确需改动的，由总编先把这一期“退回编辑”（已出刊的作“更正”）。',
  }),
  notAsker: (correction: Named): Problem => ({
    code: 'CorrectionSamePerson',
    title: '只有提出的人能收回',
    message: `${correctionName(correction)}不是您提出的，不能收回。`,
    hint: '不同意改的，请由责任编辑、编辑室主任或总编定为“不改”，并写明理由。',
  }),
  samePerson: (correction: Named, why: string): Problem => ({
    code: 'CorrectionSamePerson',
    title: '同一个人不能自提自定、自改自核',
    message: `${correctionName(correction)}是${why}。`,
    hint: '请由另一位有权的同志来办。',
  }),
  noReason: (label: string): Problem => ({
    code: 'OpinionMissing',
    title: '没有写明理由',
    message: `“${label}”必须写明理由，现在是空的，没有记下。`,
    hint: '请写明理由后重试。',
    path: 'reason',
  }),
  noNewerProof: (correction: Named, latest: number): Problem => ({
    code: 'CorrectionProofNotNewer',
    title: '还没有改后的校样',
    message: `${correctionName(correction)}改入以后还没有出过新校样（最新的是第 ${latest} 次校样），不能核红。`,
    hint: '请先出新校样，在新校样上核对后再办。',
  }),
  notDone: (correction: Named, proof: number): Problem => ({
    code: 'CorrectionNotDone',
    title: '校样上没有改过来',
    message: `比对第 ${proof} 次校样，${correctionName(correction)}没有改过来，不能核红。`,
    hint: '请点“没有改好”写明情况，退给编辑重新改入；不再改的由编辑定为“不改”。',
  }),
  isDone: (correction: Named, proof: number): Problem => ({
    code: 'CorrectionIsDone',
    title: '校样上已经改过来了',
    message: `比对第 ${proof} 次校样，${correctionName(correction)}已照样改好，不能退回重改。`,
    hint: '认为改得不对的，请另提一条校改。',
  }),
  stage: (issue: string, stage: string): Problem => ({
    code: 'CorrectionNotAtStage',
    title: '现在不是校对的时候',
    message: `${issue}现处“${stage}”，齐稿以后、签发以前才提校改，没有记下。`,
    hint: '齐稿以前请直接在稿件里改；签发以后请总编先“退回编辑”。',
  }),
  notLatestProof: (proof: number, latest: number): Problem => ({
    code: 'ProofNotLatest',
    title: '这不是最新的校样',
    message: `校改提在第 ${proof} 次校样上，最新的是第 ${latest} 次校样，没有记下。`,
    hint: '请打开最新的校样，在那里重新标出；写好的文字会保留。',
    path: 'proof',
  }),
  articleUnknown: (proof: number): Problem => ({
    code: 'CorrectionPlaceUnknown',
    title: '校样上没有这篇稿件',
    message: `第 ${proof} 次校样里没有这篇稿件，校改没有记下。`,
    hint: '请刷新页面，从校样上重新选定位置。',
    path: 'article',
  }),
  placeUnknown: (): Problem => ({
    code: 'CorrectionPlaceUnknown',
    title: '位置认不准',
    message: '选定的地方不是一处可改的文字：可能是自动编的注号、序号，或者跨了段落、跨了注号，校改没有记下。',
    hint: '请在一段文字之内重新选定；改署名、来源等请选其中的文字。',
    path: 'place',
  }),
  textDiffers: (found: string, old: string): Problem => ({
    code: 'CorrectionTextDiffers',
    title: '原文对不上',
    message: `校样上这个位置是“${found}”，不是要改的“${old}”，校改没有记下。`,
    hint: '请在校样上重新选定要改的文字。',
    path: 'old',
  }),
  textChanged: (correction: Named, { found, wanted }: { found: string; wanted: string }): Problem => ({
    code: 'CorrectionTextChanged',
    title: '要改的文字已经变了',
    message: `${correctionName(correction)}要改的地方在校样上是“${wanted}”，稿件里这个位置现在是“${found}”（这一段在校样之后另有改动），没有改入。`,
    hint: '请看过现在的文字：仍要改的，出新校样后另提一条，这一条定为“不改”并写明缘由。',
  }),
  empty: (): Problem => ({
    code: 'CorrectionEmpty',
    title: '没有要改的内容',
    message: '原文和改后的文字一样，校改没有记下。',
    hint: '请写明改成什么；只提版式要求的，类别选“版式”，在理由里写明怎样调整。',
    path: 'new',
  }),
  overlaps: (other: Named): Problem => ({
    code: 'CorrectionOverlaps',
    title: '与另一条校改重叠',
    message: `这个位置已有${correctionName(other)}还没有办完，校改没有记下。`,
    hint: '请先办完那一条，或者由提出的人收回那一条再提。',
  }),
  tooLight: (kind: CorrectionKind, lightest: CorrectionKind, why: string): Problem => ({
    code: 'CorrectionKindTooLight',
    title: `应作“${CORRECTION_KINDS[lightest]}”类办理`,
    message: `这条校改标为“${CORRECTION_KINDS[kind]}”，但${why}，至少应作“${CORRECTION_KINDS[lightest]}”，没有记下。`,
    hint:
      lightest === 'substance'
        ? '请把类别改为“内容”：改入以后要重新保密审查和终审；或者重新斟酌改法。'
        : `请把类别改为“${CORRECTION_KINDS[lightest]}”后重试。`,
    path: 'kind',
  }),
  noBorder: (border: Border): Problem => ({
    code: 'CorrectionNotFitting',
    title: `这里不能${BORDERS[border]}`,
    message:
      border === 'runOn'
        ? '接排是把一段正文接到上一段后面：选定的不是正文段落，或者上一段不是正文、对齐方式不同，没有记下。'
        : '另起段是在一段正文中间断开：选定的不是正文段落，或者断在段首、段尾、强制换行的地方，没有记下。',
    hint: '请在正文段落里重新选定位置；别的版式要求请选“说明”等符号，写明怎样调整。',
    path: 'place',
  }),
  notFitting: (): Problem => ({
    code: 'CorrectionLeavesNothing',
    title: '改后内容不完整',
    message: '照这样改，这一段会变空或者含有不能保存的字符，没有记下。',
    hint: '整段删去属于改稿：请在稿件里直接修改，重新三审。',
    path: 'new',
  }),
  nothingToAccept: (): Problem => ({
    code: 'NothingToAccept',
    title: '没有要认可的改动',
    message: '这两次校样之间，这篇稿件没有校改以外的改动，或者已经认可过，没有记下。',
    hint: '请刷新页面再看。',
  }),
};
