const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references of XML as characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** All text of `w:t` (and, when asked, of deleted `w:delText`) in a piece of WordprocessingML. */
export function wordText(xml: string, withDeleted = false): string {
  const pattern = withDeleted
    ? /<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<|<w:(noBreakHyphen|softHyphen)\s*\/>/g
    : /<w:t(?:\s[^>]*)?>([^<]*)<|<w:(noBreakHyphen|softHyphen)\s*\/>/g;
  return [...xml.matchAll(pattern)]
    .map((match) => (match[2] ? HYPHENS[match[2]]! : decodeEntities(match[1]!)))
    .join('');
}

const HYPHENS: Record<string, string> = { noBreakHyphen: '\u2011', softHyphen: '\u00ad' };

/** The value of one attribute in a start tag; `undefined` when it is absent. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? decodeEntities(match[1] ?? match[2] ?? '') : undefined;
}

/** `w:val` of the first element `name` in `xml`. */
export function wordValue(xml: string, name: string): string | undefined {
  const tag = new RegExp(`<${name}(?:\\s[^>]*)?/?>`).exec(xml)?.[0];
  return tag === undefined ? undefined : attribute(tag, 'w:val');
}

/** True when the on/off element `name` stands in `xml` and is not switched off. */
export function isOn(xml: string, name: string): boolean {
  const tag = new RegExp(`<${name}(?:\\s[^>]*)?/?>`).exec(xml)?.[0];
  return tag !== undefined && !['0', 'false', 'off'].includes(attribute(tag, 'w:val') ?? 'true');
}

/** One element of a part: where it stands, its attributes as written, and what is inside it. */
export type XmlElement = { at: number; end: number; attributes: string; inner: string };

/**
 * The outermost elements of a name that have an end tag, in order. Each end is looked for once, so that a part full of
 * beginnings without ends costs one pass.
 */
export function elementsOf(xml: string, name: string): XmlElement[] {
  const opening = new RegExp(`<${name}(\\s[^>]*[^/>])?>`, 'g');
  const closing = `</${name}>`;
  const found: XmlElement[] = [];
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const start = opening.lastIndex;
    const stop = xml.indexOf(closing, start);
    if (stop < 0) break;
    const end = stop + closing.length;
    found.push({ at: match.index, end, attributes: match[1] ?? '', inner: xml.slice(start, stop) });
    opening.lastIndex = end;
  }
  return found;
}

/** The part with every such element replaced. */
export function replaceElements(xml: string, name: string, replace: (element: XmlElement) => string): string {
  let result = '';
  let done = 0;
  for (const element of elementsOf(xml, name)) {
    result += xml.slice(done, element.at) + replace(element);
    done = element.end;
  }
  return result + xml.slice(done);
}
