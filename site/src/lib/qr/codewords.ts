import { errorCorrection } from './reed-solomon.ts';

/** What a version of a QR code holds at error correction M (ISO/IEC 18004, tables 7 and 9), and where its alignment marks stand. */
export type Version = {
  number: number;
  total: number;
  blocks: number;
  correction: number;
  alignment: number[];
};

const VERSIONS: Version[] = [
  { number: 1, total: 26, blocks: 1, correction: 10, alignment: [] },
  { number: 2, total: 44, blocks: 1, correction: 16, alignment: [6, 18] },
  { number: 3, total: 70, blocks: 1, correction: 26, alignment: [6, 22] },
  { number: 4, total: 100, blocks: 2, correction: 18, alignment: [6, 26] },
  { number: 5, total: 134, blocks: 2, correction: 24, alignment: [6, 30] },
  { number: 6, total: 172, blocks: 4, correction: 16, alignment: [6, 34] },
  { number: 7, total: 196, blocks: 4, correction: 18, alignment: [6, 22, 38] },
  { number: 8, total: 242, blocks: 4, correction: 22, alignment: [6, 24, 42] },
  { number: 9, total: 292, blocks: 5, correction: 22, alignment: [6, 26, 46] },
];

const BYTE_MODE = 4;
const dataSize = ({ total, blocks, correction }: Version) => total - blocks * correction;

/** The smallest version for so many bytes; `undefined` beyond 180. */
export function versionFor(bytes: number): Version | undefined {
  return VERSIONS.find((version) => bytes + 2 <= dataSize(version));
}

/** Bytes in byte mode with padding and error correction, blocks interleaved: the codewords in the order they are drawn. */
export function codewords(bytes: Uint8Array, version: Version): number[] {
  const data = dataCodewords(bytes, dataSize(version));
  const blocks = split(data, version.blocks);
  const corrections = blocks.map((block) => errorCorrection(block, version.correction));
  return [...interleave(blocks), ...interleave(corrections)];
}

/** Mode and length take 12 bits, so every byte stands across two codewords. */
function dataCodewords(bytes: Uint8Array, size: number): number[] {
  const nibbles = [BYTE_MODE, bytes.length >> 4, bytes.length & 15];
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15);
  nibbles.push(0);
  const data: number[] = [];
  for (let at = 0; at < nibbles.length; at += 2) data.push((nibbles[at]! << 4) | nibbles[at + 1]!);
  for (let pad = 0xec; data.length < size; pad ^= 0xec ^ 0x11) data.push(pad);
  return data;
}

/** Blocks of equal length; the last ones are longer by one when it does not come out even. */
function split(data: readonly number[], count: number): number[][] {
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  const blocks: number[][] = [];
  let at = 0;
  for (let block = 0; block < count; block += 1) {
    const length = short + (block >= longFrom ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  return blocks;
}

function interleave(blocks: readonly number[][]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, at) =>
    blocks.flatMap((block) => block.slice(at, at + 1)),
  ).flat();
}
