import { detectEncoding, type Encoding } from './detect-encoding.ts';

/** A place in the file that is no character of its encoding; it stands in the text as �, never dropped in silence. */
export type BrokenBytes = { line: number; column: number };

export type DecodedText = { text: string; encoding: Encoding; broken: BrokenBytes[] };

/**
 * Bytes → text with `\n` line ends, without a byte order mark. Broken bytes are marked � and listed with line and
 * column (from 1, in UTF-16 units); so is every � the file already held. A named encoding is taken at its word.
 */
export function decodeText(bytes: Uint8Array, named?: Encoding): DecodedText {
  const encoding = named ?? detectEncoding(bytes).encoding;
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  return { text, encoding, broken: findBroken(text) };
}

function findBroken(text: string): BrokenBytes[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/\ufffd/g)].map((match) => ({ line: index + 1, column: match.index + 1 })),
    );
}
