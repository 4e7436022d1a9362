/** What changed from one text to another, by Han character. Pure. */
export * from './article.ts';
export * from './facts.ts';
export * from './fold.ts';
export * from './form.ts';
export * from './merge.ts';
export * from './text.ts';
