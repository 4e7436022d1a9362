import { type FindOptions, type Found, find, type Order } from './finder.ts';
import { loadPagefind } from './load-pagefind.ts';
import { resultItem } from './result-item.ts';
import { loadSearchList, type ShelfName } from './search-list.ts';
import { suggestNames } from './suggest-names.ts';

/** Results shown at a time. */
const PAGE_SIZE = 8;
/** Time after the last key before a search begins, ms. */
const PAUSE = 180;

type Parts = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  selects: HTMLSelectElement[];
  sort: HTMLSelectElement;
  status: HTMLElement;
  suggestions: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
};

function findParts(box: HTMLElement): Parts {
  const part = <T extends HTMLElement>(selector: string) => box.querySelector<T>(selector)!;
  return {
    form: part('form'),
    input: part('input[type=search]'),
    selects: [...box.querySelectorAll<HTMLSelectElement>('select[data-filter]')],
    sort: part('[data-sort]'),
    status: part('[data-status]'),
    suggestions: part('[data-suggestions]'),
    list: part('[data-results]'),
    more: part('[data-more]'),
  };
}

/** What a search found, said in a sentence. */
function statusText(found: Found, query: string): string {
  const count = found.results.length;
  if (count === 0) return `没有找到“${query}”。可以少写几个字，换一种说法，或者去掉筛选条件。`;
  if (found.exact) return `“${query}”见于 ${count} 处。`;
  return `没有连着出现的“${query}”。以下 ${count} 处含有其中的词：${found.words.join('、')}。`;
}

function shelfLink([kind, name, path]: ShelfName): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = `${kind}“${name}”`;
  return link;
}

/** A search box at work: searches as one types, shows results page by page. `onSearch` learns of every query. */
export class SearchBox {
  readonly #parts: Parts;
  readonly #onSearch: (query: string) => void;
  #turn = 0;
  #timer = 0;
  #hasFilters = false;

  constructor(box: HTMLElement, onSearch: (query: string) => void = () => {}) {
    this.#parts = findParts(box);
    this.#onSearch = onSearch;
    const { form, input, selects, sort } = this.#parts;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search();
    });
    input.addEventListener('input', (event) => this.#later(event as InputEvent));
    // A word being composed by an input method is searched when it is chosen.
    input.addEventListener('compositionend', () => this.search());
    for (const select of [...selects, sort]) select.addEventListener('change', () => this.search());
  }

  focus(): void {
    this.#parts.input.focus();
    this.#parts.input.select();
    this.#fillFilters().catch((error: unknown) => this.#fail(error));
  }

  setQuery(query: string): void {
    this.#parts.input.value = query;
    this.search();
  }

  search(): void {
    this.#turn += 1;
    this.#run(this.#turn).catch((error: unknown) => this.#fail(error));
  }

  #later(event: InputEvent): void {
    if (event.isComposing) return;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.search(), PAUSE);
  }

  async #run(turn: number): Promise<void> {
    const { input, status, suggestions, list, more } = this.#parts;
    const query = input.value.trim();
    this.#onSearch(query);
    suggestions.hidden = true;
    if (query === '') {
      status.textContent = '';
      list.replaceChildren();
      more.hidden = true;
      return;
    }
    const pagefind = await loadPagefind();
    await this.#fillFilters();
    const found = await find(pagefind, query, this.#options());
    if (turn !== this.#turn) return;
    status.textContent = statusText(found, query);
    await this.#suggest(query, found);
    await this.#show(found, 0, turn);
  }

  #options(): FindOptions {
    const { selects, sort } = this.#parts;
    const chosen = selects.filter((select) => select.value !== '');
    const filters = Object.fromEntries(chosen.map((select) => [select.dataset.filter!, select.value]));
    return { filters, order: sort.value as Order };
  }

  /** Offers the shelves of this name; when nothing was found as typed, names like it, which search for themselves. */
  async #suggest(query: string, found: Found): Promise<void> {
    const { suggestions } = this.#parts;
    const { filters, shelves } = await loadSearchList();
    const links = shelves.filter(([, name]) => name === query).map(shelfLink);
    const isFound = found.exact && found.results.length > 0;
    const names = isFound || links.length > 0 ? [] : suggestNames(query, filters);
    const buttons = names.map((name) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      button.addEventListener('click', () => this.setQuery(name));
      return button;
    });
    suggestions.replaceChildren(links.length > 0 ? '直接去看：' : '是不是要找：', ...links, ...buttons);
    suggestions.hidden = links.length + names.length === 0;
  }

  async #show(found: Found, start: number, turn: number): Promise<void> {
    const { list, more } = this.#parts;
    const end = start + PAGE_SIZE;
    const items = await Promise.all(
      found.results.slice(start, end).map((result) => resultItem(result, found)),
    );
    if (turn !== this.#turn) return;
    if (start === 0) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = end >= found.results.length;
    more.onclick = () => {
      this.#show(found, end, turn).catch((error: unknown) => this.#fail(error));
    };
  }

  async #fillFilters(): Promise<void> {
    if (this.#hasFilters) return;
    this.#hasFilters = true;
    const { filters } = await loadSearchList();
    for (const select of this.#parts.selects) {
      const counts = filters[select.dataset.filter!] ?? [];
      select.append(...counts.map(([name, count]) => new Option(`${name}（${count}）`, name)));
    }
  }

  #fail(error: unknown): void {
    console.error(error);
    this.#parts.status.textContent =
      '搜索暂时不能使用：索引文件没有读到。请刷新页面重试，或者从合订本目录查找。';
  }
}
