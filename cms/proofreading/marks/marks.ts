/**
 * 校对符号 of GB/T 14706—1993《校对符号及其用法》, drawn. Every drawing stands on a sample of `sample.length` characters
 * of 20 units on a line of 40 units height (characters from y 10 to 30); `paths` are SVG path data in those units, drawn
 * with a stroke and without a fill. `note` is what is written at the edge, right of the sample.
 */
export type ProofMark = {
  name: string;
  group: '改动' | '移动' | '空距' | '其他';
  use: string;
  sample: string;
  paths: readonly string[];
  note?: string;
};

const RING = (x: number, width = 20) =>
  `M${x} 20a${width / 2} 11 0 1 0 ${width} 0a${width / 2} 11 0 1 0 ${-width} 0`;
const LEADER = (x: number, to: number) => `M${x} 12C${x + 6} 3 ${to - 10} 3 ${to} 12`;

export const PROOF_MARKS = {
  correct: {
    name: '改正',
    group: '改动',
    use: '圈出错字，引到空白处写上正字',
    sample: '提高水乎',
    paths: [RING(60), LEADER(78, 96)],
    note: '平',
  },
  delete: {
    name: '删除',
    group: '改动',
    use: '圈出多余的字，引线末端绕一个小圈',
    sample: '学习习惯惯',
    paths: [RING(80), 'M98 12c6-8 14-8 15-3s-6 8-9 4 2-9 9-9'],
  },
  insert: {
    name: '增补',
    group: '改动',
    use: '在漏字处引线到空白处，用括线括住要补的字',
    sample: '体会刻',
    paths: ['M40 32v-8l-4 4m4-4l4 4', 'M40 32C50 40 62 40 70 30', 'M76 10c-4 0-4 20 0 20'],
    note: '深',
  },
  script: {
    name: '改正上下角',
    group: '改动',
    use: '圈出应放在上角或下角的字，引出后标明位置',
    sample: '16=42',
    paths: [RING(80), LEADER(98, 112), 'M116 22l6-8 6 8'],
  },
  turn: {
    name: '转正',
    group: '移动',
    use: '圈出倒放或横放的字，引线末端画回转的箭头',
    sample: '你的你',
    paths: [RING(20), 'M38 12c8-10 20-4 18 4m-4-3l4 3 4-4'],
  },
  swap: {
    name: '对调',
    group: '移动',
    use: '用曲线隔开要互换的相邻部分',
    sample: '认真结总',
    paths: ['M40 10h20c2 0 0 20 2 20h18', 'M40 10v4M80 30v-4'],
  },
  move: {
    name: '转移',
    group: '移动',
    use: '圈出要移走的部分，箭头指到移往的位置',
    sample: '要重视校对',
    paths: [RING(0), 'M10 31c10 12 50 12 58 1m-5 1l5-2 1 6'],
  },
  runOn: {
    name: '接排',
    group: '移动',
    use: '不另起段，用曲线把上文末尾同下文开头连起来',
    sample: '本段　下段',
    paths: ['M42 20c8-12 14 12 20 0'],
  },
  newParagraph: {
    name: '另起段',
    group: '移动',
    use: '从断开处画折线到下一行开头',
    sample: '完成。今年',
    paths: ['M58 8v25H6', 'M10 29l-4 4 4 4'],
  },
  upDown: {
    name: '上下移',
    group: '移动',
    use: '横线指出要上移或下移到的位置',
    sample: '序号 01',
    paths: ['M0 6h40M0 6v6M40 6v6', 'M0 34h40M0 34v-6M40 34v-6'],
  },
  leftRight: {
    name: '左右移',
    group: '移动',
    use: '竖线和箭头指出要移到的位置',
    sample: '　要点',
    paths: ['M4 8v24', 'M20 20H6m4-4l-4 4 4 4'],
  },
  align: {
    name: '排齐',
    group: '移动',
    use: '在没有排齐的行上下画平行线',
    sample: '校对工作',
    paths: ['M0 7h80', 'M0 33h80'],
  },
  stairs: {
    name: '排阶梯形',
    group: '移动',
    use: '按阶梯形排列',
    sample: '一二三',
    paths: ['M2 12h18v9h18v9h18'],
  },
  picture: {
    name: '正图',
    group: '移动',
    use: '竖线标出图的上下方向，箭头向上',
    sample: '［图］',
    paths: ['M30 36V4m-4 4l4-4 4 4', 'M20 36h20'],
  },
  widen: {
    name: '加大空距',
    group: '空距',
    use: '在字间或行间画开口的符号，表示加大',
    sample: '校对程序',
    paths: ['M36 2l4 6 4-6', 'M40 8v6'],
  },
  narrow: {
    name: '减小空距',
    group: '空距',
    use: '在字间或行间画收口的符号，表示减小',
    sample: '校 对',
    paths: ['M25 8l4-6 4 6', 'M29 2v10'],
  },
  space: {
    name: '空距',
    group: '空距',
    use: '空一字距；写两个空两字，斜线多的空得少',
    sample: '第一章概论',
    paths: ['M58 6v28M64 6v28M54 14h14M54 24h14'],
  },
  split: {
    name: '分开',
    group: '空距',
    use: '把连在一起的外文或数字分开',
    sample: '甲乙丙',
    paths: ['M36 4l4 6 4-6M40 10v24'],
  },
  keep: {
    name: '保留',
    group: '其他',
    use: '改错了要恢复的，在字下画三角，并划去改动的引线',
    sample: '认真搞好',
    paths: ['M46 38l4-6 4 6z', 'M66 38l4-6 4 6z'],
  },
  repeat: {
    name: '代替',
    group: '其他',
    use: '同样的错字只在一处写出正字，别处画同样的圈',
    sample: '机关机关',
    paths: [RING(0), RING(40), LEADER(58, 96)],
    note: '○＝要',
  },
  explain: {
    name: '说明',
    group: '其他',
    use: '说明的话写在圈里，不排印',
    sample: '改用黑体',
    paths: ['M-2 20a42 15 0 1 0 84 0a42 15 0 1 0 -84 0'],
  },
} as const satisfies Record<string, ProofMark>;
export type ProofMarkName = keyof typeof PROOF_MARKS;

/** Which mark a wish of layout is; it is written before the wish, as `另起段：……`. */
export const LAYOUT_MARKS = (Object.keys(PROOF_MARKS) as ProofMarkName[]).filter(
  (name) => !['correct', 'delete', 'insert', 'repeat', 'keep'].includes(name),
);

/**
 * The mark a correction is drawn with: 删除 without new words, 增补 without old ones, 对调 when two neighbouring parts change
 * places, 改正 else; 接排 and 另起段 of a border; a wish of layout by the name its reason begins with, 说明 when there is none.
 */
export function markOf(wish: {
  kind: string;
  old: string;
  new: string;
  reason?: string;
  border?: Extract<ProofMarkName, 'runOn' | 'newParagraph'>;
}): ProofMarkName {
  const { old, new: fresh, kind, reason = '', border } = wish;
  if (border) return border;
  if (kind === 'layout' && old === fresh)
    return LAYOUT_MARKS.find((name) => reason.startsWith(PROOF_MARKS[name].name)) ?? 'explain';
  if (fresh === '') return 'delete';
  if (old === '') return 'insert';
  return isSwap(old, fresh) ? 'swap' : 'correct';
}

function isSwap(old: string, fresh: string): boolean {
  const characters = Array.from(old);
  if (old === fresh || characters.length !== Array.from(fresh).length) return false;
  return characters.some((_, at) => [...characters.slice(at), ...characters.slice(0, at)].join('') === fresh);
}

/** More characters than this are drawn by their beginning and end. */
const LONGEST = 8;

/**
 * The mark of a correction on its own words: `before` and `after` are what stands around them. A wish of layout is drawn
 * on the sample of its mark.
 */
export function drawnMark(wish: {
  kind: string;
  old: string;
  new: string;
  reason?: string;
  border?: Extract<ProofMarkName, 'runOn' | 'newParagraph'>;
  context?: { before: string; after: string };
}): ProofMark {
  const name = markOf(wish);
  const mark: ProofMark = PROOF_MARKS[name];
  const old = shortened(wish.old);
  const width = Array.from(old).length * 20;
  if (name === 'delete')
    return {
      ...mark,
      sample: old,
      paths: [RING(0, width), `M${width - 2} 12c6-8 14-8 15-3s-6 8-9 4 2-9 9-9`],
    };
  if (name === 'correct')
    return { ...mark, sample: old, paths: [RING(0, width), LEADER(width - 2, width + 16)], note: wish.new };
  if (name === 'swap') return { ...mark, sample: wish.old, paths: [swapPath(wish.old, wish.new)] };
  return name === 'insert' ? insertion(mark, wish) : mark;
}

function insertion(
  mark: ProofMark,
  wish: { new: string; context?: { before: string; after: string } },
): ProofMark {
  const before = Array.from(wish.context?.before ?? '').slice(-2);
  const after = Array.from(wish.context?.after ?? '').slice(0, 2);
  const at = before.length * 20;
  const end = at + after.length * 20;
  const paths = [
    `M${at} 34v-10l-4 4m4-4l4 4`,
    `M${at} 34C${at + 10} 40 ${end} 40 ${end + 8} 30`,
    `M${end + 12} 10c-4 0-4 20 0 20`,
  ];
  return { ...mark, sample: [...before, ...after].join(''), paths, note: wish.new };
}

// Over the one part and under the other: the curve of 对调.
function swapPath(old: string, fresh: string): string {
  const characters = Array.from(old);
  const at = characters.findIndex(
    (_, index) => [...characters.slice(index), ...characters.slice(0, index)].join('') === fresh,
  );
  return `M0 9h${at * 20 - 1}c2 0 0 22 2 22h${(characters.length - at) * 20 - 1}`;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST
    ? text
    : [...characters.slice(0, 4), '…', ...characters.slice(-3)].join('');
}
