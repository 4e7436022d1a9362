import { dateLabel } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import { type SetFurniture, setFurniture } from './furniture-text.ts';
import type { StudyPageInput } from './study-page.ts';

/** Shares of the strip for the paper with its page number, and for the facts at the right. */
const LEFT = 0.2;
const RIGHT = 0.32;
const AIR = 6;

/** 刊头: paper and 版序, 版名, date, editors, 期号 and the boxed 本版投稿邮箱, from the top left of the type area. */
export function nameplateStrip(input: StudyPageInput): Placed[] {
  const { context, style, studyPage } = input;
  const { grid } = context;
  const width = grid.typeWidth;
  const height = (style.stripRows - 1) * grid.leading;
  const left = stack(input, leftLines(input), width * LEFT);
  const name = stack(input, [[studyPage.pageName, style.pageName]], width * (1 - LEFT - RIGHT));
  const right = stack(input, rightLines(input), width * RIGHT);
  const middle = (item: { height: number }) => (height - item.height) / 2;
  return [
    { kind: 'box', x: 0, y: 0, width: width * LEFT, height, fill: style.band },
    ...shift(left.pieces, 0, middle(left)),
    ...shift(name.pieces, width * LEFT, middle(name)),
    ...shift(right.pieces, width * (1 - RIGHT), AIR / 2),
    ...noticeBox(input, width * (1 - RIGHT), width * RIGHT, height),
    { kind: 'rule', x1: 0, y1: height, x2: width, y2: height, thickness: 1.5, ink: style.band },
  ];
}

/** What a further page says above its type area, from the left: of which paper and page it is the rest. */
export function continuedHead(input: StudyPageInput, pageNumber: number): SetFurniture {
  const { paper, pageName, date } = input.studyPage;
  const text = `${paper}　第${pageNumber}版　${pageName}（续）　${dateLabel(date)}`;
  return setLine(input, text, { ...input.style.facts, align: 'left' }, input.context.grid.typeWidth);
}

type Line = readonly [string, TextStyle];

function leftLines({ studyPage, style }: StudyPageInput): Line[] {
  const ink = style.paper.ink;
  return [
    [studyPage.paper, style.paper],
    [`第${studyPage.pageNumber}版`, { ...style.facts, align: 'center', ink }],
  ];
}

function rightLines({ studyPage, style }: StudyPageInput): Line[] {
  const { date, seriesNumber, responsibleEditors, layoutEditors } = studyPage;
  const facts = { ...style.facts, align: 'right' as const };
  const number = seriesNumber ? `　第${seriesNumber}期` : '';
  const editors = `责任编辑　${responsibleEditors.join('　')}`;
  return [
    [`${dateLabel(date)}${number}`, facts],
    [editors, facts],
    ...(layoutEditors ? [[`版式　${layoutEditors.join('　')}`, facts] as const] : []),
  ];
}

function noticeBox(input: StudyPageInput, x: number, width: number, foot: number): Placed[] {
  const { submissionEmail } = input.studyPage;
  if (!submissionEmail) return [];
  const { notice, band } = input.style;
  const text = setLine(input, `本版投稿邮箱：${submissionEmail}`, { ...notice, align: 'left' }, width);
  const boxWidth = text.width + 2 * AIR;
  const left = x + width - boxWidth;
  const y = foot - text.height - AIR;
  return [
    {
      kind: 'box',
      x: left,
      y: y - 1,
      width: boxWidth,
      height: text.height + 2,
      stroke: { ink: band, thickness: 0.6 },
    },
    ...shift(text.pieces, left + AIR, y),
  ];
}

function stack(
  input: StudyPageInput,
  lines: readonly Line[],
  width: number,
): { pieces: Placed[]; height: number } {
  let height = 0;
  const pieces = lines.flatMap(([text, style]) => {
    const set = setLine(input, text, style, width);
    const placed = shift(set.pieces, 0, height);
    height += set.height;
    return placed;
  });
  return { pieces, height };
}

function setLine({ context }: StudyPageInput, text: string, style: TextStyle, width: number): SetFurniture {
  return setFurniture({ measure: context.measure, text, style, furniture: 'cover', width });
}
