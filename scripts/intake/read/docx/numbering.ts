import { chineseNumber } from './chinese-number.ts';
import { attribute, wordValue } from './xml-text.ts';

type Level = { format: string; text: string; start: number };

/** Formats whose numbers belong to the text: 一、（一）第一章. Plain 1. and bullets stay lists. */
const CHINESE_FORMATS = /^(?:chinese|ideograph|taiwanese|japanese)/i;

/**
 * Writes automatic Chinese numbers into their paragraphs, as what they are: text of the crosshead. Headings keep any
 * number this way, because a heading is no list item.
 */
export function writeNumbers(
  xml: string,
  parts: { numbering?: string; styles?: string },
): { xml: string; numbers: string[] } {
  const levels = readLevels(parts.numbering ?? '');
  const styles = readStyleNumbers(parts.styles ?? '');
  const counters = new Map<string, number[]>();
  const numbers: string[] = [];
  const written = xml.replace(/<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>]).)*?<\/w:p>/gs, (paragraph) => {
    const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0];
    const found = properties ? numberOf(properties, styles) : undefined;
    const set = found ? levels.get(found.id) : undefined;
    const level = set?.[found!.level];
    if (!properties || !found || !set || !level) return paragraph;
    const isHeading = /<w:pStyle[^>]*w:val="(?:[1-9]|[Hh]eading\d?|标题\d?)"/.test(properties);
    const count = countUp(counters, found.id, found.level, set);
    if (!CHINESE_FORMATS.test(level.format) && !(isHeading && level.format !== 'bullet')) return paragraph;
    const number = renderNumber(level.text, set, count);
    numbers.push(number);
    const bare = properties.replace(/<w:numPr>.*?<\/w:numPr>/s, '').replace('</w:pPr>', NO_NUMBER);
    return paragraph.replace(properties, () => `${bare}<w:r><w:t xml:space="preserve">${number}</w:t></w:r>`);
  });
  return { xml: written, numbers };
}

// A numId of 0 also switches off the number a style would give.
const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>';

function numberOf(properties: string, styles: ReadonlyMap<string, { id: string; level: number }>) {
  const own = /<w:numPr>.*?<\/w:numPr>/s.exec(properties)?.[0];
  const style = styles.get(wordValue(properties, 'w:pStyle') ?? '');
  const id = (own && wordValue(own, 'w:numId')) ?? style?.id;
  if (!id || id === '0') return undefined;
  return { id, level: Number((own && wordValue(own, 'w:ilvl')) ?? style?.level ?? 0) };
}

function readLevels(numbering: string): Map<string, Level[]> {
  const abstract = new Map<string, Level[]>();
  for (const match of numbering.matchAll(/<w:abstractNum(\s[^>]*)>(.*?)<\/w:abstractNum>/gs)) {
    const levels: Level[] = [];
    for (const level of match[2]!.matchAll(/<w:lvl(\s[^>]*)>(.*?)<\/w:lvl>/gs)) {
      levels[Number(attribute(level[1]!, 'w:ilvl'))] = {
        format: wordValue(level[2]!, 'w:numFmt') ?? 'decimal',
        text: wordValue(level[2]!, 'w:lvlText') ?? '%1',
        start: Number(wordValue(level[2]!, 'w:start') ?? 1),
      };
    }
    abstract.set(attribute(match[1]!, 'w:abstractNumId') ?? '', levels);
  }
  const sets = new Map<string, Level[]>();
  for (const match of numbering.matchAll(/<w:num(\s[^>]*)>(.*?)<\/w:num>/gs)) {
    const levels = abstract.get(wordValue(match[2]!, 'w:abstractNumId') ?? '');
    if (levels) sets.set(attribute(match[1]!, 'w:numId') ?? '', levels);
  }
  return sets;
}

function readStyleNumbers(styles: string): Map<string, { id: string; level: number }> {
  const found = new Map<string, { id: string; level: number }>();
  for (const match of styles.matchAll(/<w:style(\s[^>]*)>(.*?)<\/w:style>/gs)) {
    const numbering = /<w:numPr>.*?<\/w:numPr>/s.exec(match[2]!)?.[0];
    const id = numbering && wordValue(numbering, 'w:numId');
    if (id)
      found.set(attribute(match[1]!, 'w:styleId') ?? '', {
        id,
        level: Number(wordValue(numbering, 'w:ilvl') ?? 0),
      });
  }
  return found;
}

function countUp(
  counters: Map<string, number[]>,
  id: string,
  level: number,
  set: readonly Level[],
): number[] {
  const counts = counters.get(id) ?? [];
  counts[level] = (counts[level] ?? (set[level]?.start ?? 1) - 1) + 1;
  counts.length = level + 1;
  counters.set(id, counts);
  return counts;
}

function renderNumber(text: string, set: readonly Level[], counts: readonly number[]): string {
  return text.replace(/%(\d)/g, (_whole, digit: string) => {
    const place = Number(digit) - 1;
    const count = counts[place] ?? set[place]?.start ?? 1;
    return CHINESE_FORMATS.test(set[place]?.format ?? '') ? chineseNumber(count) : String(count);
  });
}
