import { type Problem, ProblemError } from '../../../content/model/index.ts';

/** How one title looks beside the others: its colour on light and on dark paper, the type of its nameplate 刊头. */
export type TitleLook = { accent: string; accentOnDark: string; nameplate: 'song' | 'hei' | 'kai' };

const FIELDS = ['accent', 'accentOnDark', 'nameplate'];
const NAMEPLATES = ['song', 'hei', 'kai'];
/** The papers of the site (styles/tokens.css) and the contrast WCAG asks of text (1.4.3). */
const PAPER = { accent: '#f8f4ec', accentOnDark: '#221f1b' } as const;
const LEAST_CONTRAST = 4.5;

/** Checks the text of `templates/site/<title>.json`. Throws `ProblemError` that names the file and the field. */
export function parseLook(text: string, file: string): TitleLook {
  const value = parseJson(text, file);
  const unknown = Object.keys(value).filter((name) => !FIELDS.includes(name));
  const problems = [
    ...unknown.map((name) => problem(file, name, `没有“${name}”这一项，只有 ${FIELDS.join('、')}`)),
    ...(['accent', 'accentOnDark'] as const).flatMap((name) => checkColour(value[name], name, file)),
    ...(NAMEPLATES.includes(String(value.nameplate))
      ? []
      : [problem(file, 'nameplate', `nameplate 应为 ${NAMEPLATES.join('、')} 之一`)]),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  return value as TitleLook;
}

function parseJson(text: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError([problem(file, '', `不是完整的 JSON（${(error as Error).message}）`)]);
  }
}

function checkColour(value: unknown, name: keyof typeof PAPER, file: string): Problem[] {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/.test(value))
    return [problem(file, name, `${name} 应为 #a51d1d 这样的小写六位颜色`)];
  const ratio = contrast(value, PAPER[name]);
  if (ratio >= LEAST_CONTRAST) return [];
  return [
    problem(
      file,
      name,
      `${name} 的 ${value} 与底色的对比度只有 ${ratio.toFixed(1)}，至少要 ${LEAST_CONTRAST}`,
    ),
  ];
}

/** The contrast of two colours, 1–21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function problem(file: string, path: string, message: string): Problem {
  return {
    code: 'TitleLookInvalid',
    title: '刊物的网页样式不合规定',
    message: `${file}：${message}。`,
    hint: '请改正这个文件后重新生成网站；原来的网站不变。',
    path,
  };
}

/** The look as custom properties. High contrast keeps its own colours. */
export function lookCss({ accent, accentOnDark, nameplate }: TitleLook): string {
  const plain = ':root:not([data-contrast="high"])';
  return [
    `:root{--nameplate:var(--${nameplate});--accent:${accent}}`,
    `${plain}{--red:${accent};--red-strong:${accent}}`,
    `@media(prefers-color-scheme:dark){${plain}:not([data-theme="light"]){--red:${accentOnDark};--red-strong:${accent}}}`,
    `${plain}[data-theme="dark"]{--red:${accentOnDark};--red-strong:${accent}}`,
  ].join('');
}
