/** What changed from one text to another, by Han character. Pure. */
export * from './article.ts';
export * from './text.ts';
