import type { Archive, PublishedTitle } from './archive.ts';
import { CORRECTIONS_PATH, HOME_PATH, SEARCH_PATH, SHELVES, shelfPath, titlePath } from './paths.ts';
import { allCorrections } from './related.ts';
import { filledShelves } from './shelves.ts';

/** What stands around every page of a title. The same from issue to issue, so that old pages need not change. */
export type Frame = {
  name: string;
  issuingBody: string | undefined;
  links: { href: string; text: string }[];
  facts: string[];
  more: { href: string; text: string }[];
};

/** The frame of the pages of one title. The newest issue is reached over the home page: its own address moves on. */
export function frameOf(archive: Archive, of: PublishedTitle): Frame {
  const { masthead } = of.issues[0].issue;
  const facts = [
    masthead.issuingBody && `编印单位：${masthead.issuingBody}`,
    masthead.printPermitNumber && `准印证号：${masthead.printPermitNumber}`,
    masthead.cnNumber && `国内统一连续出版物号：${masthead.cnNumber}`,
    masthead.issnNumber && `ISSN ${masthead.issnNumber}`,
  ];
  return {
    name: of.name,
    issuingBody: masthead.issuingBody,
    links: [
      ...(of === archive.titles[0] ? [{ href: HOME_PATH, text: '最新一期' }] : []),
      { href: titlePath(of.id), text: '合订本' },
      ...filledShelves(of).map((shelf) => ({ href: shelfPath(of.id, shelf), text: SHELVES[shelf] })),
    ],
    facts: facts.filter((fact) => fact !== undefined),
    more: [
      { href: '/about/', text: '关于' },
      { href: '/submissions/', text: '投稿须知' },
      ...(allCorrections(archive).length > 0 ? [{ href: CORRECTIONS_PATH, text: '更正' }] : []),
      { href: SEARCH_PATH, text: '搜索' },
      { href: '/help/', text: '编辑手册' },
      ...archive.titles
        .filter((title) => title.id !== of.id)
        .map((title) => ({ href: titlePath(title.id), text: title.name })),
    ],
  };
}
