import type { ArticleTexts, TextHead } from '../../operations/article-texts.ts';
import { when } from '../api/when.ts';

/** Two texts to compare, by key. */
export type Choice = { from: string; to: string };

/** How a list names a text: revision, when, by whom, and what was decided on it. */
export function textName({ key, revision, at, by, decisions }: TextHead): string {
  const decided = decisions.map(({ label }) => label).join('、');
  if (key.startsWith('decision:')) return `${decided}的文字　${by} ${when(at)}（第 ${revision} 版）`;
  return `第 ${revision} 版　${when(at)}${by ? ` ${by}` : ''}${decided ? `　${decided}` : ''}`;
}

/**
 * What to compare at first: what the address asks for, else the present text with the last one decided on, where that
 * was another, else with the one before.
 */
export function firstChoice({ texts, signed }: ArticleTexts, asked: Partial<Choice>): Choice | undefined {
  const keys = new Set([...texts, ...signed].map(({ key }) => key));
  const known = (key: string | undefined) => (key !== undefined && keys.has(key) ? key : undefined);
  const [present, previous] = texts;
  if (!present) return undefined;
  const decided = signed.find(({ revision }) => revision !== present.revision);
  const from = known(asked.from) ?? decided?.key ?? previous?.key ?? present.key;
  return { from, to: known(asked.to) ?? present.key };
}
