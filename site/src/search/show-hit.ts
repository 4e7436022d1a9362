import { findRuns } from './excerpt.ts';

/** Shows what was searched on the page it was found on: marks every place, goes to the first. Changes no text. */

type Place = { node: Text; start: number };

function textPlaces(line: Element): { text: string; places: Place[] } {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    places.push({ node, start: text.length });
    text += node.data;
  }
  return { text, places };
}

function makeRange(places: readonly Place[], [start, end]: [number, number]): Range {
  const at = (offset: number) => places.findLast((place) => place.start <= offset)!;
  const range = document.createRange();
  const first = at(start);
  const last = at(end - 1);
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

function rangesOf(words: readonly string[]): Range[] {
  const lines = [...document.querySelectorAll('[data-line], [data-note]')];
  return lines.flatMap((line) => {
    const { text, places } = textPlaces(line);
    return words.flatMap((word) => findRuns(text, word)).map((run) => makeRange(places, run));
  });
}

const query = new URLSearchParams(location.search).get('q')?.trim();
if (query) {
  const together = rangesOf([query]);
  const ranges = together.length > 0 ? together : rangesOf(query.split(/\s+/u));
  if ('highlights' in CSS) CSS.highlights.set('search-hit', new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
