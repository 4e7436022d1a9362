/** What was chosen in a printed line: the words, and where they begin in their reading line（code points）. */
export type Chosen = { old: string; offset: number };

/** A selection in a line's text（UTF-16 units, as a field tells it）as a place in its reading line. */
export function chosenOf(line: { text: string; from: number }, start: number, end: number): Chosen {
  const before = Array.from(line.text.slice(0, start)).length;
  return { old: line.text.slice(start, end), offset: line.from + before };
}

/** What stands before and after what was chosen, in its line. */
export function contextOf(
  line: { text: string; from: number },
  { old, offset }: Chosen,
): { before: string; after: string } {
  const characters = Array.from(line.text);
  const at = offset - line.from;
  return {
    before: characters.slice(0, at).join(''),
    after: characters.slice(at + Array.from(old).length).join(''),
  };
}
