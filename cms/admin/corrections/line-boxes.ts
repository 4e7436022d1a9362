/** A run of text as it stands on a page. All measures are fractions of the page's width or height, from the top left. */
export type PlacedRun = { text: string; left: number; top: number; width: number; height: number };

/** Where a line stands on its page. */
export type LineBox = Omit<PlacedRun, 'text'>;

/**
 * The boxes of lines on a page, found by their words among the page's runs; lines come in the order in which the page
 * was set. A line that is not found（a page that says something else）has none. White space does not count.
 */
export function lineBoxes(
  lines: readonly { text: string }[],
  runs: readonly PlacedRun[],
): (LineBox | undefined)[] {
  const characters = runs.flatMap(charactersOf);
  const page = characters.map(({ character }) => character).join('');
  // Characters beyond the basic plane are two units of a string: places are counted in the same units here.
  let from = 0;
  return lines.map(({ text }) => {
    const words = text.replaceAll(/\s/gu, '');
    if (words === '') return undefined;
    const next = page.indexOf(words, from);
    const at = next < 0 ? page.indexOf(words) : next;
    if (at < 0) return undefined;
    from = at + words.length;
    return boxAround(characters.slice(at, from));
  });
}

type Character = LineBox & { character: string };

function charactersOf({ text, left, top, width, height }: PlacedRun): Character[] {
  const units = text.split('');
  const one = width / Math.max(1, units.length);
  return units.flatMap((character, index) =>
    /\s/u.test(character) ? [] : [{ character, left: left + index * one, top, width: one, height }],
  );
}

function boxAround(characters: readonly LineBox[]): LineBox {
  const left = Math.min(...characters.map((item) => item.left));
  const top = Math.min(...characters.map((item) => item.top));
  const right = Math.max(...characters.map((item) => item.left + item.width));
  const bottom = Math.max(...characters.map((item) => item.top + item.height));
  return { left, top, width: right - left, height: bottom - top };
}
