/** The reading panel: type size, theme, contrast. Choices stay in this browser only. */

const STORE = 'kanxing-reading';
const NAMES = ['size', 'theme', 'contrast'] as const;

function savedChoices(): Record<string, string> {
  const { dataset } = document.documentElement;
  return Object.fromEntries(NAMES.flatMap((name) => (dataset[name] ? [[name, dataset[name]]] : [])));
}

function apply(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (value === 'default') delete dataset[name];
  else dataset[name] = value;
  // A browser that forbids storage has said so in the inline script; the choice then lasts for this page.
  if (dataset.storage !== 'none') localStorage.setItem(STORE, JSON.stringify(savedChoices()));
}

function show(panel: HTMLElement): void {
  const choices = savedChoices();
  for (const input of panel.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    input.checked = input.value === (choices[input.name] ?? 'default');
  }
}

const panel = document.querySelector<HTMLElement>('#reading-panel');
if (panel) {
  show(panel);
  panel.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) apply(event.target.name, event.target.value);
  });
  // The panel lies over the text: a click beside it or Escape puts it away.
  document.addEventListener('click', (event) => {
    if (!panel.contains(event.target as Node)) panel.removeAttribute('open');
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') panel.removeAttribute('open');
  });
}
