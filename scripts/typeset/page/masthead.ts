import {
  dateLabel,
  FREQUENCIES,
  type Issue,
  issueLabel,
  type Masthead,
} from '../../../content/model/index.ts';
import { spanStyle } from '../flow/inline-spans.ts';
import { namesSpans } from '../flow/name-spans.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import { setFurniture } from './furniture-text.ts';
import { noticesOf } from './notices.ts';
import type { PlacedPage } from './placed.ts';
import { blankPage, folioOf, type PageContext } from './sheet.ts';

/** A line of the 版权页: a label and what it says. */
type Line = { label: string; text: string; names?: readonly string[] };

const FACTS: readonly (readonly [string, (value: Masthead) => string | undefined])[] = [
  ['主管单位', (value) => value.supervisingBody],
  ['主办单位', (value) => value.sponsoringBody],
  ['编印单位', (value) => value.issuingBody],
];

const PRINT_FACTS: readonly (readonly [string, (value: Masthead) => string | undefined])[] = [
  ['准印证号', (value) => value.printPermitNumber],
  ['国内统一连续出版物号', (value) => value.cnNumber],
  ['国际标准连续出版物号', (value) => value.issnNumber],
  ['定价', (value) => value.price],
  ['印刷单位', (value) => value.printer],
  ['印刷日期', (value) => (value.printedOn ? dateLabel(value.printedOn) : undefined)],
  ['印数', (value) => (value.printRun ? `${value.printRun}份` : undefined)],
  ['发送对象', (value) => value.distribution],
  ['地址', (value) => value.address],
  ['邮编', (value) => value.postcode],
  ['电话', (value) => value.telephone],
  ['传真', (value) => value.fax],
  ['电子信箱', (value) => value.email],
];

/** Most words a label takes at full width, in em. */
const LABEL_EMS = 10.5;

/** 版权页: bodies, every line of roles and names, print facts, mandatory notices, motto and call for papers. */
export function setMasthead(context: PageContext, issue: Issue, number: number): PlacedPage {
  const { grid, design } = context;
  const page = blankPage(context, number, folioOf(number));
  const left = grid.left(number);
  const room = grid.rows * grid.leading;
  const set = fitMasthead(context, issue, room) ?? mastheadPieces(context, issue, SMALLEST);
  page.items.push(...shift(set.pieces, left, grid.top + Math.max(0, (room - set.height) * 0.35)));
  const rule = (y: number): Placed => ({
    kind: 'rule',
    x1: left,
    y1: y,
    x2: left + grid.typeWidth,
    y2: y,
    thickness: 1.4,
    ink: design.styles.accent,
  });
  page.items.push(rule(grid.top - 8), rule(grid.top + grid.rows * grid.leading + 8));
  return page;
}

type Sheet = { pieces: Placed[]; height: number };

/** How much smaller the 版权页 may be set to fit. */
const SMALLEST = 0.5;
const SCALES = [1, 0.92, 0.85, 0.78, 0.7, 0.6, SMALLEST];

/** What stands on the 版权页, from its top left, as large as a room of so many pt takes it; `undefined` when it does not fit. */
export function fitMasthead(context: PageContext, issue: Issue, room: number): Sheet | undefined {
  for (const scale of SCALES) {
    const set = mastheadPieces(context, issue, scale);
    if (set.height <= room) return set;
  }
  return undefined;
}

function mastheadPieces(context: PageContext, issue: Issue, scale: number): Sheet {
  const { design } = context;
  const { masthead } = issue;
  const sheet: Sheet = { pieces: [], height: 0 };
  const style = (value: TextStyle): TextStyle => ({
    ...value,
    size: value.size * scale,
    leading: value.leading * scale,
  });
  const centred = (text: string, value: TextStyle) => add(context, sheet, { text, style: style(value) });
  centred(issue.titleName, design.masthead.title);
  centred(
    `${issueLabel(issue)}　${FREQUENCIES[issue.frequency]}刊`.replace('不定期刊', '不定期'),
    design.masthead.fact,
  );
  if (masthead.motto) centred(masthead.motto.join('　'), design.masthead.notice);
  sheet.height += style(design.masthead.fact).leading;
  const roles = masthead.lines.map(({ role, names }) => ({ label: role, text: names.join('　'), names }));
  const labels = [...facts(masthead, FACTS), ...roles];
  addLines(context, sheet, labels, style);
  sheet.height += style(design.masthead.fact).leading * 0.6;
  addLines(
    context,
    sheet,
    [...facts(masthead, PRINT_FACTS), { label: '出版日期', text: dateLabel(issue.publishedOn) }],
    style,
  );
  sheet.height += style(design.masthead.fact).leading * 0.8;
  for (const notice of noticesOf(issue)) centred(notice, design.masthead.notice);
  if (masthead.callForPapers) {
    sheet.height += style(design.masthead.fact).leading * 0.6;
    const text = masthead.callForPapers;
    centred(design.words.callForPapers, design.masthead.role);
    // Some say no more than the head does.
    const call = { ...style(design.masthead.fact), align: 'justify' as const, indent: 2 };
    if (text !== design.words.callForPapers) add(context, sheet, { text, style: call, inset: 0.15 });
  }
  return sheet;
}

function facts(masthead: Masthead, table: typeof FACTS): Line[] {
  return table.flatMap(([label, read]) => {
    const text = read(masthead);
    return text ? [{ label, text }] : [];
  });
}

function add(
  { grid, measure }: PageContext,
  sheet: Sheet,
  { text, style, inset = 0 }: { text: string; style: TextStyle; inset?: number },
): void {
  const width = grid.typeWidth * (1 - 2 * inset);
  const set = setFurniture({ measure, text, style, furniture: 'masthead', width });
  sheet.pieces.push(...shift(set.pieces, grid.typeWidth * inset, sheet.height));
  sheet.height += set.height;
}

/** Labels flush right on a common axis, what they say to the right of it. */
function addLines(
  { grid, measure, design }: PageContext,
  sheet: Sheet,
  lines: readonly Line[],
  style: (value: TextStyle) => TextStyle,
): void {
  const role = { ...style(design.masthead.role), align: 'right' as const };
  const names = { ...style(design.masthead.names), align: 'left' as const };
  const axis = Math.min(grid.typeWidth * 0.36, LABEL_EMS * role.size + grid.typeWidth * 0.1);
  const gap = names.size * 1.2;
  const furniture = 'masthead' as const;
  for (const { label, text, names: people } of lines) {
    const left = setFurniture({ measure, text: label, style: role, furniture, width: axis });
    const right = setFurniture({
      measure,
      text,
      ...(people ? { spans: namesSpans(people, spanStyle(names)) } : {}),
      style: names,
      furniture,
      width: grid.typeWidth - axis - gap,
    });
    sheet.pieces.push(
      ...shift(left.pieces, 0, sheet.height),
      ...shift(right.pieces, axis + gap, sheet.height),
    );
    sheet.height += Math.max(left.height, right.height);
  }
}
