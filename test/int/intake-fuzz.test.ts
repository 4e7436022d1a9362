import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../content/model/index.ts';
import { readManuscript } from '../../scripts/intake/index.ts';
import { convertDocx } from '../../scripts/intake/read/docx/convert.ts';
import { readDocx } from '../../scripts/intake/read/read-docx.ts';
import { DOCUMENT_CASES, packCase } from '../fixtures/intake/documents.ts';
import { smallPng } from '../fixtures/intake/small-png.ts';

const name = '稿.docx';
const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problems[0]!.code : String(error));
const refusal = (bytes: Uint8Array, file = name) =>
  readManuscript({ name: file, bytes }).then(() => 'read', codeOf);

const SEEDS = await Promise.all(DOCUMENT_CASES.slice(0, 8).map(packCase));

/** One byte turned, a piece cut out, or the tail lost. */
const mutation = fc.record({
  seed: fc.nat(SEEDS.length - 1),
  kind: fc.constantFrom('flip', 'cut', 'truncate'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.nat(255),
});

function mutate(change: { seed: number; kind: string; at: number; byte: number }): Uint8Array {
  const bytes = Uint8Array.from(SEEDS[change.seed]!);
  const place = Math.min(bytes.length - 1, Math.floor(change.at * bytes.length));
  if (change.kind === 'truncate') return bytes.subarray(0, place);
  if (change.kind === 'flip') {
    bytes[place] = change.byte;
    return bytes;
  }
  return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1 + change.byte)]);
}

async function repack(xml: (text: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(SEEDS[0]!);
  zip.file('word/document.xml', xml(await zip.file('word/document.xml')!.async('string')));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('broken Word files', () => {
  it('answers or throws on 300 damaged files, and never breaks the process', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const outcome = await convertDocx(mutate(change)).catch((error: unknown) => error);
        expect(outcome instanceof Error || Array.isArray((outcome as { pieces: unknown }).pieces)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('tells damaged files from readable ones through the child process', async () => {
    const codes = await Promise.all([
      refusal(SEEDS[0]!.subarray(0, 900)),
      refusal(await repack((xml) => xml.slice(0, xml.length / 2))),
      refusal(await repack(() => 'no xml at all')),
      refusal(SEEDS[0]!),
    ]);
    expect(codes).toEqual(['IntakeFileDamaged', 'IntakeFileDamaged', 'IntakeFileDamaged', 'read']);
  });

  it('stops a reader that takes too long or too much', async () => {
    const slow = readDocx({ name, bytes: SEEDS[0]! }, { milliseconds: 1 });
    await expect(slow).rejects.toThrow('IntakeFileTooLarge');
  });

  it('refuses a zip bomb by its directory alone', async () => {
    const zip = new JSZip();
    zip.file('[Content_Types].xml', '');
    zip.file('word/document.xml', '<w:t>'.padEnd(20_000_000, 'a'));
    expect(await refusal(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))).toBe(
      'IntakeFileTooLarge',
    );
  });

  it('does not resolve external entities', async () => {
    const bytes = await repack((xml) =>
      xml
        .replace(
          /(<\?xml[^>]*\?>)?/,
          '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        )
        .replace('渠水记', '渠水记&x;'),
    );
    const { articles } = await readManuscript({ name, bytes }).catch(() => ({ articles: [] }));
    expect(articles.map((article) => article.title).join('')).toMatch(/^(?:渠水记(?:&x;)?)?$/);
  });
});

describe('files that are refused', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

  async function withEntry(path: string): Promise<Uint8Array> {
    const zip = await JSZip.loadAsync(SEEDS[0]!);
    zip.file(path, 'x');
    return zip.generateAsync({ type: 'uint8array' });
  }

  it.each([
    ['an empty file', async () => new Uint8Array(), 'IntakeFileEmpty'],
    ['an old .doc', async () => ole, 'IntakeOldWord'],
    ['a file of WPS’s own kind', async () => ole, 'IntakeOldWord', '稿.wps'],
    [
      'an encrypted .docx',
      async () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'IntakeFileEncrypted',
    ],
    ['a file with macros', () => withEntry('word/vbaProject.bin'), 'IntakeFileHasMacros'],
    [
      'a zip without a document',
      () => new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' }),
      'IntakeNotWord',
    ],
    ['text called .docx', async () => Buffer.from('这不是 Word 文件'), 'IntakeFileDamaged'],
    ['a picture called .txt', async () => smallPng(), 'IntakeNotText', '稿.txt'],
    ['a PDF', async () => Buffer.from('%PDF-1.7 ...'), 'IntakeNotText', '稿.pdf'],
  ] as const)('%s', async (_what, make, code, file: string = name) => {
    expect(await refusal(await make(), file)).toBe(code);
  });
});
