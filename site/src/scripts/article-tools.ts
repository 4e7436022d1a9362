/** The buttons at the end of an article: copy the citation, print. Styles hide them where scripts do not run. */

function copyText(button: HTMLButtonElement): void {
  const text = document.querySelector(button.dataset.copy!)?.textContent ?? '';
  navigator.clipboard.writeText(text).then(
    () => {
      button.textContent = '已复制';
    },
    () => {
      button.textContent = '请手工选中复制';
    },
  );
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', () => copyText(button));
}
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.addEventListener('click', () => window.print());
}
