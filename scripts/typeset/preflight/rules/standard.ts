import type { PdfFacts } from '../read/facts.ts';
import type { IccProfile } from '../read/raw-standards.ts';
import { type Finding, isPress, type Rule } from '../rule.ts';

/** ISO 19005-2: a file for the screen names itself PDF/A-2u and says in which space its colours are. */
export const archiveStandard: Rule = {
  name: 'archive-standard',
  title: '阅读用文件按长期保存的 PDF/A-2u 标明，并带 sRGB 输出意图',
  severity: 'hard',
  check({ pdf }) {
    if (isPress(pdf)) return [];
    return [
      ...faultIf(pdf.standards.pdfA !== '2U', `PDF/A 标识是“${pdf.standards.pdfA ?? '无'}”，应为 2U`),
      ...faultIf(!pdf.standards.intents.includes('GTS_PDFA1'), '没有 PDF/A 的输出意图'),
      ...faultIf(!hasProfile(pdf, { device: 'mntr', space: 'RGB' }), '输出意图没有带显示器的 RGB 特性文件'),
    ];
  },
};

function hasProfile({ file }: PdfFacts, { device, space }: IccProfile): boolean {
  return file.profiles.some((profile) => profile.device === device && profile.space === space);
}

/** ISO 15930-7: a file that claims PDF/X-4 carries the profile of the press. */
export const pressStandard: Rule = {
  name: 'press-standard',
  title: '自称 PDF/X-4 的文件带有印刷的输出意图',
  severity: 'hard',
  check({ pdf }) {
    const { pdfX, intents } = pdf.standards;
    if (pdfX === undefined) return [];
    const isProved = hasProfile(pdf, { device: 'prtr', space: 'CMYK' });
    return [
      ...faultIf(!intents.includes('GTS_PDFX'), `文件自称 ${pdfX}，却没有印刷的输出意图`),
      ...faultIf(!isProved, `文件自称 ${pdfX}，却没有带印刷机的 CMYK 特性文件`),
    ];
  },
};

/** A file for the press without the printer's profile leaves the colours to the printer's guess. */
export const pressProfile: Rule = {
  name: 'press-profile',
  title: '印刷用文件带有印刷厂的色彩特性文件',
  severity: 'warning',
  check: ({ pdf }) =>
    faultIf(
      isPress(pdf) && !pdf.standards.intents.includes('GTS_PDFX'),
      '没有印刷厂的 ICC 文件；有的话，用 issue:typeset 的 --icc 指明',
    ),
};

/** What lies over something must hide it: a press that flattens transparency changes what was approved. */
export const pressTransparency: Rule = {
  name: 'press-transparency',
  title: '印刷用文件没有透明效果',
  severity: 'hard',
  check: ({ pdf }) =>
    isPress(pdf) ? pdf.file.transparency.map((name) => ({ message: `文件里有透明效果（${name}）` })) : [],
};

/** ISO 15930-7, 6.18: annotations do not belong on what is printed. */
export const pressLinks: Rule = {
  name: 'press-links',
  title: '印刷用文件没有链接',
  severity: 'hard',
  check: ({ pdf }) =>
    isPress(pdf)
      ? pdf.pages
          .filter((page) => page.links.length > 0)
          .map((page) => ({ message: `有 ${page.links.length} 处链接`, page: page.number }))
      : [],
};

function faultIf(isBroken: boolean, message: string): Finding[] {
  return isBroken ? [{ message }] : [];
}
