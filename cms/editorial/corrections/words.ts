/** What a correction changes. The first three leave 三审 as it is; 内容 takes back 终审 and 保密审查. */
export const CORRECTION_KINDS = {
  layout: '版式',
  punctuation: '标点',
  wording: '文字',
  substance: '内容',
} as const;
export type CorrectionKind = keyof typeof CORRECTION_KINDS;

/** Kinds from the lightest to the heaviest. */
const WEIGHTS = Object.keys(CORRECTION_KINDS) as CorrectionKind[];

/** Whether a value names a kind. */
export function isCorrectionKind(value: unknown): value is CorrectionKind {
  return typeof value === 'string' && Object.hasOwn(CORRECTION_KINDS, value);
}

/** Whether `kind` is lighter than `other`. */
export function isLighter(kind: CorrectionKind, other: CorrectionKind): boolean {
  return WEIGHTS.indexOf(kind) < WEIGHTS.indexOf(other);
}

/** Where a correction stands. */
export const CORRECTION_STATES = {
  asked: '已提出',
  agreed: '已同意',
  declined: '不改',
  takenBack: '已收回',
  applied: '已改入',
  verified: '已核红',
} as const;
export type CorrectionState = keyof typeof CORRECTION_STATES;

/** States in which something is still to be decided or done in the text: they stand in the way of 签发. */
export const OPEN_STATES: readonly CorrectionState[] = ['asked', 'agreed'];
