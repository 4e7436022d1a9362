import type { Doubt } from '../../draft.ts';
import { SYMBOLS } from './symbol-table.ts';
import { attribute, decodeEntities, replaceElements } from './xml-text.ts';

/** Signs of symbol fonts and formulas written out as text; what cannot be is told. `xml` is one part of the file. */
export function writeSigns(xml: string): { xml: string; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const symbols = xml.replace(/<w:sym(?:\s[^>]*)?\/>/g, (tag) => {
    const font = attribute(tag, 'w:font') ?? '';
    const char = symbolOf(font, attribute(tag, 'w:char') ?? '');
    if (char) return `<w:t xml:space="preserve">${char}</w:t>`;
    doubts.push({
      code: 'symbolDropped',
      message: `有一个“${font}”字体的符号没有对应的文字，没有收入，请对照原文件补上。`,
    });
    return '';
  });
  const flat = replaceElements(symbols, 'm:oMath', ({ inner }) => {
    const text = [...inner.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)</g)].map((match) => match[1]!).join('');
    if (text === '') return '';
    doubts.push({
      code: 'formulaFlattened',
      message: `公式只收进了文字“${decodeEntities(text)}”，上下标和分式请对照原文件改正。`,
    });
    return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  });
  return { xml: flat.replace(/<\/?m:oMathPara(?:\s[^>]*)?>/g, ''), doubts };
}

// Word puts the codes of symbol fonts at U+F000, or leaves them as they are.
function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  return SYMBOLS[font.toLowerCase()]?.[number >= 0xf000 ? number - 0xf000 : number];
}
