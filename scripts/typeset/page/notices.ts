import type { Issue } from '../../../content/model/index.ts';

/** What an internal title must carry on its cover（内部资料性出版物管理办法 第十四条）. */
export const INTERNAL_NOTICE = '内部资料　免费交流';

/** The notices the cover must show: for 内部资料 the permit number in full and `内部资料　免费交流`; for 期刊 its numbers. */
export function coverNotices({ publicationKind, masthead }: Issue): string[] {
  if (publicationKind === 'internal') {
    return [
      ...(masthead.printPermitNumber ? [`准印证号：${masthead.printPermitNumber}`] : []),
      INTERNAL_NOTICE,
    ];
  }
  return [masthead.issnNumber, masthead.cnNumber].filter((text) => text !== undefined);
}

/** The notices of the 版权页. */
export function noticesOf({ publicationKind }: Issue): string[] {
  return publicationKind === 'internal' ? [INTERNAL_NOTICE] : [];
}
