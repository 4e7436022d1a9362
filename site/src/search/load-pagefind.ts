import type { Pagefind } from './finder.ts';
import { loadSearchList } from './search-list.ts';

type PagefindModule = Pagefind & {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(folder: string): Promise<void>;
};

let loaded: Promise<Pagefind> | undefined;

/** The search engine written beside the pages, loaded at the first search. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pagefind> {
  // The file does not exist when pages are bundled, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  const [engine, { parts }] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    loadSearchList(),
  ]);
  // Queries are short work; a worker would load the engine a second time.
  await engine.options({ excerptLength: 0, noWorker: true });
  await engine.init();
  await Promise.all(parts.map((part) => engine.mergeIndex(`/pagefind/${part}/`)));
  return engine;
}
