import type { ProblemError } from '../../../content/model/index.ts';
import { emptyFile, intakeProblem } from '../intake-problem.ts';
import { PART_LIMITS, probeParts, type UnsafeParts } from './probe-parts.ts';
import { brokenLimit, scanZip, ZIP_LIMITS } from './scan-zip.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Why a file is refused before any of it is parsed; `undefined` when it may be read. Pure. */
export function checkDocx(name: string, bytes: Uint8Array): ProblemError | undefined {
  if (bytes.length === 0) return emptyFile(name);
  if (OLE.every((byte, index) => bytes[index] === byte)) return oleProblem(name, bytes);
  const entries = scanZip(bytes);
  if (!entries) return damagedDocx(name);
  const limit = brokenLimit(entries);
  if (limit) return tooLarge(name, limit);
  if (entries.some((entry) => entry.isEncrypted)) return encryptedDocx(name);
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('word/vbaProject.bin')) return macroDocx(name);
  if (!names.has('[Content_Types].xml') || !names.has('word/document.xml')) return notWord(name);
  const unsafe = probeParts(bytes, entries);
  return unsafe && unsafeDocx(name, unsafe);
}

const NEVER_BY_WORD: Partial<Record<UnsafeParts, string>> = {
  sizes: '压缩包里写明的大小与实际不符',
  overlap: '压缩包里的文件互相重叠',
  entities: '里面有外部或自定义实体（DTD），Word 和 WPS 从不这样写',
};

function unsafeDocx(name: string, unsafe: UnsafeParts): ProblemError {
  const why = NEVER_BY_WORD[unsafe];
  return why ? damagedDocx(name, why) : tooLarge(name, unsafe as Limit);
}

// Word 97 files and encrypted .docx files share one container; the latter holds a stream EncryptedPackage (UTF-16).
function oleProblem(name: string, bytes: Uint8Array): ProblemError {
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark)
    ? encryptedDocx(name)
    : oldDoc(name);
}

function oldDoc(name: string): ProblemError {
  const kind = /\.wps$/i.test(name) ? 'WPS 文字自己的 .wps 格式' : '.doc（Word 97—2003）格式';
  return intakeProblem({
    code: 'IntakeOldWord',
    title: '是旧版文字处理文件',
    message: `${name} 是${kind}，需要 .docx。`,
    hint: '请用 Word 或 WPS 打开后“另存为”.docx 再试；原文件没有改动。',
  });
}

function encryptedDocx(name: string): ProblemError {
  return intakeProblem({
    code: 'IntakeFileEncrypted',
    title: '文件有密码',
    message: `${name} 设有打开密码，不能读取。`,
    hint: '请作者去掉密码后重新发来；原文件没有改动。',
  });
}

function macroDocx(name: string): ProblemError {
  return intakeProblem({
    code: 'IntakeFileHasMacros',
    title: '文件带宏',
    message: `${name} 里有宏程序，为安全起见不读取。`,
    hint: '请用 Word 或 WPS“另存为”不带宏的 .docx 再试；原文件没有改动。',
  });
}

function notWord(name: string): ProblemError {
  return intakeProblem({
    code: 'IntakeNotWord',
    title: '不是 Word 文件',
    message: `${name} 是压缩包，但里面没有 Word 文档。`,
    hint: '请确认文件是 .docx（表格和演示文稿请先把文字复制到 Word）；原文件没有改动。',
  });
}

/** A file that is no whole .docx, or that its reader gave up on. */
export function damagedDocx(name: string, why = '文件不完整或已损坏'): ProblemError {
  return intakeProblem({
    code: 'IntakeFileDamaged',
    title: '文件损坏',
    message: `${name} 打不开：${why}。`,
    hint: '请用 Word 或 WPS 打开检查，能打开就“另存为”新文件再试，打不开请作者重发；原文件没有改动。',
  });
}

type Limit = 'entries' | 'bytes' | 'ratio' | 'part' | 'depth' | 'time' | 'memory';

/** A file that asks for more than a manuscript may. */
export function tooLarge(name: string, limit: Limit): ProblemError {
  const limits: Record<Limit, string> = {
    entries: `里面的文件超过 ${ZIP_LIMITS.entries} 个`,
    bytes: `展开后超过 ${ZIP_LIMITS.bytes / 1024 / 1024} MB`,
    ratio: `压缩比超过 ${ZIP_LIMITS.ratio} 倍`,
    part: `里面的文字部分展开后超过 ${PART_LIMITS.bytes / 1024 / 1024} MB`,
    depth: `里面的标记嵌套超过 ${PART_LIMITS.depth} 层`,
    time: '读取超过 20 秒',
    memory: '读取所需内存过大',
  };
  return intakeProblem({
    code: 'IntakeFileTooLarge',
    title: '文件超出限度',
    message: `${name} ${limits[limit]}，没有读取。`,
    hint: '请把大图另发、把文章分开存成几个文件再试；原文件没有改动。',
  });
}
