import { readFile } from 'node:fs/promises';
import { ProblemError } from '../../../content/model/index.ts';
import type { PressProfile } from '../../typeset/paint/paint-issue.ts';

/** Reads the ICC profile a printer supplies; throws `ProblemError` when the file is none, or is not for CMYK. */
export async function readPressProfile(path: string): Promise<PressProfile> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw unusable(path, error.message);
  });
  if (bytes.toString('latin1', 36, 40) !== 'acsp') throw unusable(path, '不是 ICC 文件');
  const space = bytes.toString('latin1', 16, 20);
  if (space !== 'CMYK') throw unusable(path, `颜色空间是“${space.trim()}”，应为 CMYK`);
  // ISO 15930-7, 6.2.3: the profile of an output intent is that of an output device.
  if (bytes.toString('latin1', 12, 16) !== 'prtr') throw unusable(path, '不是输出设备（印刷机）的特性文件');
  return { path, bytes };
}

function unusable(path: string, reason: string): ProblemError {
  return new ProblemError([
    {
      code: 'PressProfileUnusable',
      title: '用不了这个色彩特性文件',
      message: `${path} 不能作为印刷的 ICC 文件：${reason}。`,
      hint: '请向印刷厂索取 CMYK 的 .icc 文件，或去掉 --icc 重新排版。',
      path,
    },
  ]);
}
