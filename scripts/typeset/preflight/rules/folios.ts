import { furnitureText, needsFurniture, type Rule, squeezed } from '../rule.ts';

/** Every page of an article has a folio. It is the label a viewer shows, and folios count up by one. */
export const folios: Rule = {
  name: 'folios',
  title: '正文各面有页码，连续，与电子页码一致',
  severity: 'hard',
  check(input) {
    const { pdf } = input;
    const printed = pdf.pages.flatMap((page) => {
      const folio = squeezed(furnitureText([page], ['Folio']));
      return folio === '' ? [] : [{ page: page.number, folio, label: page.label }];
    });
    const bare = pdf.pages
      .filter((page) => needsFurniture(page, input) && printed.every((item) => item.page !== page.number))
      .map((page) => ({ message: '没有页码', page: page.number }));
    const wrong = printed.flatMap(({ page, folio, label }, index) => {
      const before = printed[index - 1];
      const isNext = !before || Number(folio) - Number(before.folio) === page - before.page;
      if (folio === label && isNext) return [];
      const reason = isNext ? `电子页码是 ${label}` : `前一个页码是 ${before!.folio}`;
      return [{ message: `印出的页码是 ${folio}，${reason}`, page }];
    });
    return [...bare, ...wrong];
  },
};
