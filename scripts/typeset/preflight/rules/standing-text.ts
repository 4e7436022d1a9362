import type { Cover, Issue } from '../../../../content/model/index.ts';
import { type Finding, furnitureText, type Rule, squeezed } from '../rule.ts';

/** What was filled in for covers and 版权页 is printed there: no name of the masthead, no picture of a cover is lost. */
export const standingText: Rule = {
  name: 'standing-text',
  title: '封面各面和版权页填写的文字、图片都印出来了',
  severity: 'hard',
  check({ pdf, snapshot: { issue } }) {
    // A newspaper's study page has neither.
    if (issue.studyPage) return [];
    const masthead = squeezed(furnitureText(pdf.pages, ['Masthead']));
    const lost = mastheadWords(issue).filter((text) => !masthead.includes(squeezed(text)));
    return [
      ...lost.map((text) => ({ message: `版权页没有印出“${text}”` })),
      ...coversOf(issue, pdf.pages.length).flatMap(({ name, cover, number }): Finding[] => {
        const page = pdf.pages[number - 1];
        const printed = squeezed(page?.texts.map(({ text }) => text).join('') ?? '');
        const missing = coverTexts(cover).filter((text) => !printed.includes(squeezed(text)));
        const pictures = picturesOf(cover);
        const found = page?.images.length ?? 0;
        return [
          ...missing.map((text) => ({ message: `${name}没有印出“${text}”`, page: number })),
          ...(found < pictures
            ? [{ message: `${name}有 ${pictures} 幅图，印出 ${found} 幅`, page: number }]
            : []),
        ];
      }),
    ];
  },
};

function mastheadWords({ masthead, titleName }: Issue): string[] {
  const { supervisingBody, sponsoringBody, issuingBody, printPermitNumber, cnNumber, issnNumber, price } =
    masthead;
  const { printer, distribution, address, postcode, telephone, fax, email, callForPapers } = masthead;
  const facts = [
    supervisingBody,
    sponsoringBody,
    issuingBody,
    printPermitNumber,
    cnNumber,
    issnNumber,
    price,
  ];
  const more = [printer, distribution, address, postcode, telephone, fax, email, callForPapers];
  const lines = masthead.lines.flatMap(({ role, names }) => [role, ...names]);
  return [titleName, ...facts, ...more, ...lines, ...(masthead.motto ?? [])].filter(
    (text) => text !== undefined,
  );
}

type CoverPage = { name: string; cover: Cover; number: number };

function coversOf({ covers }: Issue, pages: number): CoverPage[] {
  const places = [
    ['封面', covers.front, 1],
    ['封二', covers.insideFront, 2],
    ['封三', covers.insideBack, pages - 1],
    ['封底', covers.back, pages],
  ] as const;
  return places.flatMap(([name, cover, number]) => (cover ? [{ name, cover, number }] : []));
}

/** Every run of text of a cover; calls of notes stand between runs. */
function coverTexts({ title, lines = [], blocks = [] }: Cover): string[] {
  const texts = blocks.flatMap((block) =>
    block.type === 'figure'
      ? [...block.images.map(({ caption }) => caption), block.caption, block.credit]
      : block.content.flatMap((item) =>
          item.type === 'text'
            ? [item.text]
            : item.type === 'link'
              ? item.content.map(({ text }) => text)
              : [],
        ),
  );
  return [title, ...lines, ...texts].filter((text) => text !== undefined && text.trim() !== '') as string[];
}

function picturesOf({ image, blocks = [] }: Cover): number {
  const inBlocks = blocks.flatMap((block) => (block.type === 'figure' ? block.images : []));
  return inBlocks.length + (image ? 1 : 0);
}
