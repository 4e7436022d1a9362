import type { Pagefind } from './finder.ts';

type PagefindModule = Pagefind & { options(options: object): Promise<void>; init(): Promise<void> };

let loaded: Promise<Pagefind> | undefined;

/** The search engine written beside the pages, loaded at the first search. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pagefind> {
  // The file does not exist when pages are bundled, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  const engine = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await engine.options({ excerptLength: 0 });
  await engine.init();
  return engine;
}
