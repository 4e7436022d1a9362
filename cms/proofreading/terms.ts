import type { PublicationKind } from '../../content/model/index.ts';

/** A wording to look for: `wrong` as it stands, `right` as it should be; `note` says why when it is not plain. */
export type Term = { wrong: string; right: string; note?: string };

/** Common slips of the hand, all of them wrong in any text. A title adds its own in the settings. */
export const COMMON_TERMS: readonly Term[] = [
  { wrong: '布署', right: '部署' },
  { wrong: '按排', right: '安排' },
  { wrong: '按装', right: '安装' },
  { wrong: '既使', right: '即使' },
  { wrong: '帐户', right: '账户' },
  { wrong: '帐号', right: '账号' },
  { wrong: '震憾', right: '震撼' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '脉博', right: '脉搏' },
  { wrong: '渡假', right: '度假' },
  { wrong: '凑和', right: '凑合' },
  { wrong: '坐阵', right: '坐镇' },
  { wrong: '一如继往', right: '一如既往' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '迫不急待', right: '迫不及待' },
  { wrong: '一愁莫展', right: '一筹莫展' },
  { wrong: '走头无路', right: '走投无路' },
  { wrong: '谈笑风声', right: '谈笑风生' },
  { wrong: '不径而走', right: '不胫而走' },
  { wrong: '穿流不息', right: '川流不息' },
  { wrong: '甘败下风', right: '甘拜下风' },
  { wrong: '名副其时', right: '名副其实' },
  { wrong: '默守成规', right: '墨守成规' },
  { wrong: '食不裹腹', right: '食不果腹' },
  { wrong: '世外桃园', right: '世外桃源' },
];

/** A word a kind of publication may not use of itself, and what to write instead. */
export type ForbiddenWord = { pattern: RegExp; message: string; suggestion?: string };

const INTERNAL: readonly ForbiddenWord[] = [
  { pattern: /本刊/gu, message: '内部资料不得自称“本刊”', suggestion: '本内部资料' },
  { pattern: /本报/gu, message: '内部资料不得自称“本报”', suggestion: '本内部资料' },
  // 《某某》杂志 names another publication.
  { pattern: /(?<!》)杂志社?/gu, message: '内部资料不得使用“杂志”“杂志社”称呼自己' },
  { pattern: /期刊社/gu, message: '内部资料不得使用“期刊社”' },
  { pattern: /记者(?!协会)/gu, message: '内部资料不得使用“记者”', suggestion: '通讯员' },
  { pattern: /定价[：:]?\s*[\d.]+\s*元/gu, message: '内部资料不得标价' },
];

/** 《内部资料性出版物管理办法》第十四条 for 内部资料; other kinds have none. */
export const FORBIDDEN_WORDS: Record<PublicationKind, readonly ForbiddenWord[]> = {
  internal: INTERNAL,
  journal: [],
  newspaper: [],
};
