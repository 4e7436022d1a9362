import { STYLE_MAP, type StyleEntry } from './style-map.ts';

const BY_NAME = new Map(
  STYLE_MAP.flatMap((entry) => entry.names.map((name) => [name.toLowerCase(), entry] as const)),
);

/** A name no template has: running text, because a person said so. Nothing is guessed about it. */
export const BODY_STYLE = '〔正文〕';
const BODY: StyleEntry = { role: 'body', names: [BODY_STYLE] };

/** What a paragraph style of the author template means; `undefined` for any other style. */
export function roleOfStyle(style: string | undefined): StyleEntry | undefined {
  if (style === BODY_STYLE) return BODY;
  return style === undefined ? undefined : BY_NAME.get(style.trim().toLowerCase());
}
