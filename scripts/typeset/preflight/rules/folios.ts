import { furnitureText, type Rule, squeezed } from '../rule.ts';

/** The printed folio of every page is the label a viewer shows, and folios count up by one. */
export const folios: Rule = {
  name: 'folios',
  title: '页码连续，与电子页码一致',
  severity: 'hard',
  check({ pdf }) {
    const printed = pdf.pages.flatMap((page) => {
      const folio = squeezed(furnitureText([page], ['Folio']));
      return folio === '' ? [] : [{ page: page.number, folio, label: page.label }];
    });
    return printed.flatMap(({ page, folio, label }, index) => {
      const before = printed[index - 1];
      const isNext = !before || Number(folio) - Number(before.folio) === page - before.page;
      if (folio === label && isNext) return [];
      const reason = isNext ? `电子页码是 ${label}` : `前一个页码是 ${before!.folio}`;
      return [{ message: `印出的页码是 ${folio}，${reason}`, page }];
    });
  },
};
