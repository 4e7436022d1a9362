const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const FOOT = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
/** The most entries one block may hold. */
const BLOCK = 100;

/** The ToUnicode map of a font: `texts[code]` is what the code stands for; codes without text are left out. */
export function toUnicodeMap(texts: readonly string[]): string {
  const lines = texts.flatMap((text, code) => (text ? [`<${hex(code)}> <${utf16Hex(text)}>`] : []));
  let map = HEAD;
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    map += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return map + FOOT;
}

function utf16Hex(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) result += hex(text.charCodeAt(index));
  return result;
}

/** Four hexadecimal digits. */
function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
