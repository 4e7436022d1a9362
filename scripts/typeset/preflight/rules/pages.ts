import type { PdfPage } from '../read/facts.ts';
import type { Rule } from '../rule.ts';

const PT_PER_MM = 72 / 25.4;
/** A page may be off by this much, in pt. */
const TOLERANCE = 0.5;

/** Sheets are folded: the number of pages is a multiple of four; a newspaper's study page stands alone. */
export const pageCount: Rule = {
  name: 'page-count',
  title: '总面数是 4 的倍数（理论版为 1 个版）',
  severity: 'hard',
  check({ pdf, snapshot: { issue } }) {
    const count = pdf.pages.length;
    if (issue.studyPage) return count === 1 ? [] : [{ message: `理论版排了 ${count} 个版，一个版排不下` }];
    return count % 4 === 0 ? [] : [{ message: `共 ${count} 面，不是 4 的倍数` }];
  },
};

/** Every page has the trim size of the title's certificate. */
export const trimSize: Rule = {
  name: 'trim-size',
  title: '成品尺寸与登记的开本一致',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const { width, height } = snapshot.issue.trimSize;
    const wanted = `${width}×${height} 毫米`;
    return pdf.pages
      .filter((page) => isOff(page.width, width) || isOff(page.height, height))
      .map((page) => ({ message: `成品尺寸是 ${sizeOf(page)} 毫米，应为 ${wanted}`, page: page.number }));
  },
};

function isOff(pt: number, mm: number): boolean {
  return Math.abs(pt - mm * PT_PER_MM) > TOLERANCE;
}

function sizeOf({ width, height }: PdfPage): string {
  return [width, height].map((pt) => (pt / PT_PER_MM).toFixed(1)).join('×');
}

/** No text runs out of the trimmed page. */
export const textInsidePage: Rule = {
  name: 'text-inside-page',
  title: '文字都在成品页面之内',
  severity: 'hard',
  check: ({ pdf }) =>
    pdf.pages.flatMap((page) =>
      page.texts
        .filter(
          ({ x, y, width, size }) =>
            x < -size / 2 || x + width > page.width + size / 2 || y < 0 || y > page.height,
        )
        .map((text) => ({
          message: `“${text.text}”超出页面`,
          page: page.number,
          at: { ...text, page: page.number },
        })),
    ),
};

/** A page without text and pictures is worth a look. */
export const emptyPages: Rule = {
  name: 'empty-pages',
  title: '没有空白面',
  severity: 'warning',
  check: ({ pdf }) =>
    pdf.pages
      .filter((page) => page.texts.length === 0 && page.images.length === 0)
      .map((page) => ({ message: `第 ${page.number} 面（${page.label}）是空白`, page: page.number })),
};

/** Pixels to the inch below which a picture looks soft: on paper, and on a screen. */
const ENOUGH = { press: 300, screen: 150 };

/** Pictures are sharp enough, at the size they are placed, for what the file is for. */
export const imageResolution: Rule = {
  name: 'image-resolution',
  title: '图片够清楚：印刷用不低于 300 像素每英寸，阅读用不低于 150',
  severity: 'warning',
  check: ({ pdf }) =>
    pdf.pages.flatMap(({ images, hasMargin, number }) =>
      images.flatMap(({ pixels, width, height }) => {
        const ppi = Math.floor(72 * Math.min(pixels.width / width, pixels.height / height) + 0.5);
        const enough = hasMargin ? ENOUGH.press : ENOUGH.screen;
        return ppi >= enough
          ? []
          : [{ message: `有图片只有 ${ppi} 像素每英寸，应有 ${enough}`, page: number }];
      }),
    ),
};
