import { MANDATORY_NOTICES } from '../../../../content/model/index.ts';
import { type Finding, furnitureText, type PreflightInput, type Rule, squeezed } from '../rule.ts';

/** The notices that the law asks for are printed. */
export const mandatoryNotices: Rule = {
  name: 'mandatory-notices',
  title: '必须刊登的事项齐全',
  severity: 'hard',
  check({ pdf, snapshot: { issue } }) {
    const printed = squeezed(furnitureText(pdf.pages, ['Cover', 'Masthead', 'Notice']));
    return MANDATORY_NOTICES[issue.publicationKind].flatMap(({ label, printed: textOf }) => {
      const wanted = textOf(issue);
      if (wanted === undefined) return [{ message: `版权页没有填写${label}` }];
      return printed.includes(squeezed(wanted)) ? [] : [{ message: `没有印出${label}“${wanted}”` }];
    });
  },
};

/** The cover of an internal publication carries its permit number in full and “内部资料 免费交流”. */
export const coverNotices: Rule = {
  name: 'cover-notices',
  title: '内部资料封面印有准印证号和“内部资料 免费交流”',
  severity: 'hard',
  check({ pdf, snapshot: { issue } }) {
    if (issue.publicationKind !== 'internal') return [];
    const cover = squeezed((pdf.pages[0]?.texts ?? []).map((text) => text.text).join(''));
    const wanted = [issue.masthead.printPermitNumber, '内部资料', '免费交流'];
    return wanted.flatMap((text) =>
      text && !cover.includes(squeezed(text)) ? [{ message: `封面没有“${text}”`, page: 1 }] : [],
    );
  },
};

/** What an internal publication may not call itself. */
const FORBIDDEN = ['本刊', '本报', '杂志', '期刊社', '记者', '定价'] as const;

const OWN_WORDS = new Set(['Cover', 'Masthead', 'Notice', 'RunningHead', 'Column', 'Filler']);

/** An internal publication's own words — cover, 目录, 版权页, heads — do not make it a periodical with a number. */
export const forbiddenWords: Rule = {
  name: 'forbidden-words',
  title: '内部资料的封面、版权页等处没有禁用的自称',
  severity: 'hard',
  check: (input) => forbiddenIn(input, (tag) => OWN_WORDS.has(tag)),
};

/** In an article the same words may be right（a person's post, another paper）: a person looks at each. */
export const doubtfulWords: Rule = {
  name: 'doubtful-words',
  title: '内部资料文章里的“本刊、记者”等字样已核对',
  severity: 'warning',
  check: (input) => forbiddenIn(input, (tag) => /^A\d+L\d+$/.test(tag)),
};

function forbiddenIn({ pdf, snapshot }: PreflightInput, isOurs: (tag: string) => boolean): Finding[] {
  if (snapshot.issue.publicationKind !== 'internal') return [];
  return pdf.pages.flatMap((page) => {
    const text = page.texts
      .filter((item) => isOurs(item.tag))
      .map((item) => item.text)
      .join('');
    return FORBIDDEN.filter((word) => squeezed(text).includes(word)).map((word) => ({
      message: `有“${word}”字样`,
      page: page.number,
    }));
  });
}
