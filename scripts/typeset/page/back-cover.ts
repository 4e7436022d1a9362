import { type Cover, type Issue, issueLabel } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import { BLEED, fitted } from './cover.ts';
import { coverWords } from './cover-words.ts';
import { setFurniture } from './furniture-text.ts';
import { setInsideCover } from './inside-cover.ts';
import { coverNotices } from './notices.ts';
import type { PlacedPage } from './placed.ts';
import { blankPage, type PageContext } from './sheet.ts';

/** Width of the back cover's panel as a share of the measure, and the air in it in pt. */
const PANEL = 0.5;
const PANEL_AIR = 14;

/** 封底: a picture to the edges or white paper, its words on a panel; without any, what the issue says of itself. */
export function setBackCover(context: PageContext, issue: Issue, number: number): PlacedPage {
  const { grid } = context;
  const page = blankPage(context, number);
  const { back } = issue.covers;
  const left = grid.left(number);
  if (!back) {
    page.items.push(...shift(plainBack(context, issue), left, 0));
    return page;
  }
  if (back.blocks?.some(({ type }) => type === 'figure')) return setInsideCover(context, back, number);
  if (back.image) {
    const { file, alt } = back.image;
    page.items.push({
      kind: 'image',
      x: -BLEED,
      y: -BLEED,
      width: grid.width + 2 * BLEED,
      height: grid.height + 2 * BLEED,
      file,
      alt,
      fit: 'cover',
    });
  }
  page.items.push(...backPanel(context, back, left));
  return page;
}

/** The back cover of an issue that has none of its own: the nameplate, 刊训, the issuing body and the notices. */
function plainBack({ grid, design, measure }: PageContext, issue: Issue): Placed[] {
  const style = design.cover;
  const width = grid.typeWidth;
  const nameplate = { ...fitted(issue.titleName, style.nameplate, width * PANEL), ink: style.band };
  const { motto = [], issuingBody } = issue.masthead;
  const lines: [string, TextStyle][] = [
    [issue.titleName, nameplate],
    ...motto.map((text): [string, TextStyle] => [text, style.announce]),
  ];
  const foot: [string, TextStyle][] = [
    [issueLabel(issue), style.announce],
    ...(issuingBody ? [[`${issuingBody}　编印`, style.announce] as [string, TextStyle]] : []),
    [coverNotices(issue).join('　　'), { ...style.notice, ink: style.announce.ink }],
  ];
  const stacked = (rows: readonly [string, TextStyle][], top: number): Placed[] => {
    let y = top;
    return rows.flatMap(([text, look]) => {
      const row = setFurniture({
        measure,
        text,
        style: { ...look, align: 'center' },
        furniture: 'cover',
        width,
      });
      const pieces = shift(row.pieces, 0, y);
      y += row.height;
      return pieces;
    });
  };
  return [...stacked(lines, grid.height * 0.3), ...stacked(foot, grid.height * 0.84)];
}

/** The words of the back cover on a panel of paper, in the lower third. */
function backPanel(context: PageContext, back: Cover, left: number): Placed[] {
  const { grid, design, measure } = context;
  const style = design.cover;
  const width = grid.typeWidth * PANEL;
  const set = (text: string, textStyle: TextStyle) =>
    setFurniture({ measure, text, style: { ...textStyle, align: 'center' }, furniture: 'cover', width });
  const lines = [
    ...(back.title ? [set(back.title, style.announceTitle)] : []),
    ...[...(back.lines ?? []), ...(back.blocks ?? []).flatMap(coverWords)].map((text) =>
      set(text, style.announce),
    ),
  ];
  if (lines.length === 0) return [];
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const x = left + (grid.typeWidth - width) / 2;
  let y = grid.height * 0.72;
  const pieces: Placed[] = [];
  if (back.image) {
    const top = y - PANEL_AIR;
    pieces.push({ kind: 'box', x, y: top, width, height: height + 2 * PANEL_AIR, fill: style.paper });
  }
  for (const line of lines) {
    pieces.push(...shift(line.pieces, x, y));
    y += line.height;
  }
  return pieces;
}
