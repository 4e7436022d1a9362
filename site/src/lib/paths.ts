/** Addresses on the site. All begin and end with `/`, names in them are percent-encoded; pages and links agree by these. */

const join = (...parts: (string | number)[]) =>
  `/${parts.map((part) => encodeURIComponent(String(part))).join('/')}/`;

/** The shelves articles are grouped on besides issues: 栏目 作者 专栏 专题. */
export const SHELVES = { columns: '栏目', authors: '作者', series: '专栏', topics: '专题' } as const;
export type Shelf = keyof typeof SHELVES;

export const HOME_PATH = '/';
export const SEARCH_PATH = '/search/';
export const CORRECTIONS_PATH = '/corrections/';

/** All volumes of a title 合订本. */
export function titlePath(title: string): string {
  return join(title);
}

/** One year's volume. */
export function volumePath(title: string, year: number): string {
  return join(title, year);
}

/** One issue. */
export function issuePath(issue: { title: string; year: number; issueNumber: string }): string {
  return join(issue.title, issue.year, issue.issueNumber);
}

/** One article of an issue. */
export function articlePath(
  issue: { title: string; year: number; issueNumber: string },
  slug: string,
): string {
  return join(issue.title, issue.year, issue.issueNumber, slug);
}

/** A shelf, or one entry of it. */
export function shelfPath(title: string, shelf: Shelf, key?: string): string {
  return key === undefined ? join(title, shelf) : join(title, shelf, key);
}

/** A name as the last part of an address: characters that mean something in addresses and file names become `-`. */
export function nameKey(name: string): string {
  return name.replace(/[\s\\/?%*:|"<>#.&]+/gu, '-');
}

/** The path of an address `title/year/number/slug` as the model stores it in parts and corrections. */
export function addressPath(address: string): string {
  return join(...address.split('/'));
}

/** The address of a file of PDFs by its name below their folder. */
export function pdfPath(name: string): string {
  return join('pdf', ...name.split('/')).slice(0, -1);
}

/** The file name of an issue's PDF, as the typesetter writes it. */
export function pdfName(issue: { title: string; year: number; issueNumber: string }): string {
  return `${issue.title}-${issue.year}-${issue.issueNumber}.pdf`;
}
