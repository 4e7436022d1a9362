import type { Problem } from '../../../content/model/index.ts';
import { type Role, roleNames } from '../../editorial/index.ts';

/** Sentences about proofs. */
export const proofProblems = {
  role: (actor: string, wanted: readonly Role[]): Problem => ({
    code: 'ProofNotForRole',
    title: '没有出校样的权限',
    message: `校样由${roleNames(wanted)}来出，${actor}不能出，没有生成。`,
    hint: '请由有这个角色的同志用自己的账号来做。',
  }),
  stage: (label: string, stage: string): Problem => ({
    code: 'ProofNotAtStage',
    title: '现在不能出校样',
    message: `${label}现处“${stage}”，齐稿以后、付印以前才出校样，没有生成。`,
    hint: '还没有齐稿的请先“齐稿”；单看一篇的版面，请用稿件里的版面预览。',
  }),
  unknown: (number: string): Problem => ({
    code: 'ProofUnknown',
    title: '没有这次校样',
    message: `这一期没有第 ${number} 次校样，或者您无权查看。`,
    hint: '请刷新页面后从列表里选择。',
  }),
  nothingBefore: (number: number): Problem => ({
    code: 'ProofUnknown',
    title: '前面没有可比的校样',
    message: `第 ${number} 次校样前面没有这一轮的校样，无从比对。`,
    hint: '出了新校样以后再来核红。',
  }),
  fileMissing: (): Problem => ({
    code: 'ProofFileMissing',
    title: '校样文件缺失或被改动',
    message: '这次校样的 PDF 或行位置文件不在，或者与出样时的 SHA-256 不符。',
    hint: '请重新出校样；旧校样请系统管理员从备份恢复数据文件夹里的 proofs。',
  }),
  failed: (): Problem => ({
    code: 'ProofFailed',
    title: '校样没有排成',
    message: '排版程序中途停止，没有生成校样，稿件没有改动。',
    hint: '请稍后再试；仍不行时请系统管理员用 npm run issue:typeset 查看原因。',
  }),
};
