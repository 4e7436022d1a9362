import { linesOf } from '../../mapping/draft-lines.ts';
import { FIELD_LABELS } from '../../mapping/field-labels.ts';

/** What the two texts call one field, each as plain lines. */
export type Difference = { label: string; ours: string[]; theirs: string[] };

/** The fields in which what is being typed and what someone else saved differ, with their texts line by line. */
export function compareDocs(
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(FIELD_LABELS)
    .map(([name, label]) => ({ label, ours: linesOf(ours[name]), theirs: linesOf(theirs[name]) }))
    .filter((item) => item.ours.join('\n') !== item.theirs.join('\n'));
}
