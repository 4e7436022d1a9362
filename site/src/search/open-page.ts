import { SearchBox } from './search-box.ts';

/** The search page: the query stands in the address, so that a search can be kept and sent. */
const box = document.querySelector<HTMLElement>('[data-search-box][data-page]');
if (box) {
  const keep = (query: string) => {
    const address = query === '' ? location.pathname : `${location.pathname}?q=${encodeURIComponent(query)}`;
    history.replaceState(null, '', address);
  };
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const search = new SearchBox(box, keep);
  search.focus();
  if (query !== '') search.setQuery(query);
}
