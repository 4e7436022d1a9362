import { STYLE_MAP, type StyleEntry } from './style-map.ts';

const BY_NAME = new Map(
  STYLE_MAP.flatMap((entry) => entry.names.map((name) => [name.toLowerCase(), entry] as const)),
);

/** What a paragraph style of the author template means; `undefined` for any other style. */
export function roleOfStyle(style: string | undefined): StyleEntry | undefined {
  return style === undefined ? undefined : BY_NAME.get(style.trim().toLowerCase());
}
