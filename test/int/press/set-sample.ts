import type { Placed, PlacedText } from '../../../scripts/typeset/flow/piece.ts';
import { openFontBook } from '../../../scripts/typeset/fonts/font-book.ts';
import { layout } from '../../../scripts/typeset/layout.ts';
import type { PlacedIssue } from '../../../scripts/typeset/page/placed.ts';
import { paintIssue } from '../../../scripts/typeset/paint/paint-issue.ts';
import type { Profile } from '../../../scripts/typeset/paint/profile.ts';
import { type PreflightReport, preflight } from '../../../scripts/typeset/preflight/preflight.ts';
import { design } from '../../../templates/print/journal/index.ts';
import { sampleSnapshot } from './glyph-grid.ts';

const book = openFontBook();
export const snapshot = await sampleSnapshot();
const placed = layout({ snapshot, design, measure: book.measure });

/** What may be changed in a copy of the placed sample before it is painted. */
export type Change = (issue: PlacedIssue) => void;

/** Paints the sample after a change and reads it back. */
export async function checkChanged(change: Change, profile: Profile = 'screen'): Promise<PreflightReport> {
  const changed = structuredClone(placed);
  change(changed);
  const { bytes } = await paintIssue({ placed: changed, snapshot, book, profile });
  return preflight({ pdf: bytes, snapshot, design });
}

/** Names of the rules a report finds broken. */
export function brokenRules(report: PreflightReport): string[] {
  return report.rules.filter((rule) => rule.findings.length > 0).map((rule) => rule.name);
}

/** All text pieces of an issue, in the order drawn. */
export function textsOf(issue: PlacedIssue): PlacedText[] {
  return issue.pages.flatMap((page) => page.items.filter((item) => item.kind === 'text'));
}

/** The first text piece that fits; throws when the sample has none, so that no seeded fault is a silent no-op. */
export function textWhere(issue: PlacedIssue, fits: (text: PlacedText) => boolean): PlacedText {
  const found = textsOf(issue).find(fits);
  if (!found) throw new Error('the sample has no such text');
  return found;
}

/** Replaces what a piece says, its characters side by side. */
export function say(piece: PlacedText, text: string): void {
  piece.text = text;
  piece.offsets = Array.from(text, (_, index) => index * piece.size);
}

/** Removes the pieces that fit from every page; throws when none does. */
export function remove(issue: PlacedIssue, fits: (item: Placed) => boolean): void {
  let removed = 0;
  for (const page of issue.pages) {
    const kept = page.items.filter((item) => !fits(item));
    removed += page.items.length - kept.length;
    page.items = kept;
  }
  if (removed === 0) throw new Error('the sample has no such piece');
}

/** Two neighbouring lines of type of one reading line. */
export function brokenLine(issue: PlacedIssue): [PlacedText, PlacedText] {
  const texts = textsOf(issue);
  for (let index = 1; index < texts.length; index++) {
    const [last, next] = [texts[index - 1]!, texts[index]!];
    const isSame =
      last.origin && last.origin.article === next.origin?.article && last.origin.line === next.origin.line;
    if (isSame && next.y > last.y + last.size) return [last, next];
  }
  throw new Error('the sample has no line in two parts');
}
