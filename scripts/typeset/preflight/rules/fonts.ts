import { allTexts, type Rule } from '../rule.ts';

/** No font is left to the reader's machine. */
export const fontsEmbedded: Rule = {
  name: 'fonts-embedded',
  title: '字体全部嵌入',
  severity: 'hard',
  check: ({ pdf }) =>
    pdf.fonts.filter((font) => !font.isEmbedded).map((font) => ({ message: `字体 ${font.name} 没有嵌入` })),
};

/** Only the characters used are in the file. */
export const fontsSubset: Rule = {
  name: 'fonts-subset',
  title: '字体只嵌入用到的字',
  severity: 'hard',
  check: ({ pdf }) =>
    pdf.fonts.filter((font) => !font.isSubset).map((font) => ({ message: `字体 ${font.name} 不是子集` })),
};

/** No character is drawn as .notdef or as nothing. */
export const missingGlyphs: Rule = {
  name: 'missing-glyphs',
  title: '没有缺字、空字',
  severity: 'hard',
  check: ({ pdf }) =>
    allTexts(pdf)
      .filter((text) => text.faults.length > 0)
      .map((text) => ({
        message: `“${text.text}”里有画不出的字：${text.faults.map(nameOf).join('、')}`,
        page: text.page,
        at: text,
      })),
};

/** ISO 19005-2, 6.2.11.7: every character can be searched, copied and read aloud. */
export const readableText: Rule = {
  name: 'readable-text',
  title: '每个字都能检索、复制、朗读',
  severity: 'hard',
  check: ({ pdf }) =>
    allTexts(pdf)
      .filter(({ unreadable }) => unreadable !== undefined)
      .map((text) => ({
        message: `“${text.text}”里有 ${text.unreadable} 个字没有对应的字符编码`,
        page: text.page,
        at: text,
      })),
};

function nameOf(char: string): string {
  const code = char.codePointAt(0);
  return code === undefined || code < 0x20
    ? '（无对应字符）'
    : `${char}（U+${code.toString(16).toUpperCase()}）`;
}
