import { findForbiddenCharacter } from '../../../content/model/index.ts';
import { visibleCharacters } from '../clean/characters.ts';
import type { IntakeFile } from '../draft.ts';
import { emptyFile, intakeProblem } from '../intake-problem.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import type { Encoding } from './detect-encoding.ts';

/** A text file decoded; throws `ProblemError` when it is empty or no text at all (a picture, a PDF). */
export function readTextFile(file: IntakeFile, encoding?: Encoding): DecodedText {
  const decoded = decodeText(file.bytes, encoding);
  const characters = visibleCharacters(decoded.text);
  if (characters.length === 0) throw emptyFile(file.name);
  const isPdf = decoded.text.startsWith('%PDF-');
  const odd = characters.filter((char) => char === '\ufffd' || findForbiddenCharacter(char)).length;
  // Scanned text has a broken place here and there; where one character in eight is none, it was never text.
  if (isPdf || odd * 8 > characters.length) throw noText(file.name, isPdf);
  return decoded;
}

function noText(name: string, isPdf: boolean) {
  return intakeProblem({
    code: 'IntakeNotText',
    title: '不是文本文件',
    message: `${name} ${isPdf ? '是 PDF' : '里大多不是文字'}，需要 .docx 或文本（.txt、.md）。`,
    hint: '请发 Word 文件，或先用文字识别转成文本再试；原文件没有改动。',
  });
}
