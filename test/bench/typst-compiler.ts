import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);

/** The files our press sets the same text with: 宋 for the body, 黑 for the heads. */
const FONTS = ['serif-sc/400Regular/NotoSerifSC_400Regular', 'sans-sc/700Bold/NotoSansSC_700Bold'];

/** Opens Typst with the fonts our press has; answers what makes a PDF of a source file. */
export function openTypst(): (source: string) => Uint8Array {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const fontPaths = FONTS.map((file) => dirname(require.resolve(`@expo-google-fonts/noto-${file}.ttf`)));
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] });
  return (source) => compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') });
}
