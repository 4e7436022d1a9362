import type { Rule } from '../rule.ts';

/** ISO 19005-2, 6.5: nothing in the file runs, plays or opens by itself. */
export const activeContent: Rule = {
  name: 'active-content',
  title: '文件里没有脚本、附件和自动动作',
  severity: 'hard',
  check: ({ pdf }) => pdf.active.map((name) => ({ message: `文件里有 ${name}` })),
};

/** ISO 19005-2, 6.1.3: the trailer has an identifier. */
export const fileIdentifier: Rule = {
  name: 'file-identifier',
  title: '文件有唯一标识',
  severity: 'hard',
  check: ({ pdf }) => (pdf.hasIdentifier ? [] : [{ message: '文件尾没有标识（ID）' }]),
};

/** Ways to pack a stream that every reader has and both standards allow. */
const ALLOWED_FILTERS = new Set(['FlateDecode', 'DCTDecode']);

/** ISO 19005-2, 6.1.3 and 6.1.7.2; ISO 15930-7, 6.4: no encryption, no LZW, nothing but what we write ourselves. */
export const filePacking: Rule = {
  name: 'file-packing',
  title: '文件没有加密，也没有标准不许用的压缩',
  severity: 'hard',
  check: ({ pdf: { file } }) => [
    ...(file.isEncrypted ? [{ message: '文件加了密' }] : []),
    ...file.filters
      .filter((filter) => !ALLOWED_FILTERS.has(filter))
      .map((filter) => ({ message: `文件里有用 ${filter} 压缩的内容` })),
  ],
};

/** What was in an earlier version of a file can be brought back from it. */
export const fileRevisions: Rule = {
  name: 'file-revisions',
  title: '文件是一次写成的，不含改动前的内容',
  severity: 'hard',
  check: ({ pdf: { file } }) =>
    file.revisions === 1 ? [] : [{ message: `文件写了 ${file.revisions} 次，应为 1 次` }],
};

/** ISO 19005-2, 6.6.2.3: what the file says of itself in two places is the same. */
export const metadataAgree: Rule = {
  name: 'metadata-agree',
  title: '文件信息与 XMP 元数据一致',
  severity: 'hard',
  check: ({ pdf }) =>
    pdf.said
      .filter(({ dictionary, xmp }) => dictionary !== xmp)
      .map(({ name, dictionary, xmp }) => ({
        message: `${name} 在文件信息里是“${dictionary}”，在 XMP 里是“${xmp}”`,
      })),
};
