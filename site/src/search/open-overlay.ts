import { SearchBox } from './search-box.ts';

/** Search over any page: by the link in the head, by `/`, or by Ctrl+K; Escape closes. */
const overlay = document.querySelector<HTMLDialogElement>('#search-overlay');
const box = overlay?.querySelector<HTMLElement>('[data-search-box]');
const isSearchPage = document.querySelector('[data-search-box][data-page]') !== null;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

if (overlay && box && !isSearchPage) {
  let search: SearchBox | undefined;
  const open = (event: Event) => {
    event.preventDefault();
    search ??= new SearchBox(box);
    overlay.showModal();
    search.focus();
  };
  for (const link of document.querySelectorAll('[data-open-search]')) link.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (isShortcut && !overlay.open && !isTyping(event.target)) open(event);
  });
  // In a search field the first Escape would only empty it.
  overlay.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    overlay.close();
  });
  overlay.addEventListener('click', (event) => {
    if (event.target === overlay) overlay.close();
  });
}
