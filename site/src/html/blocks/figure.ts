import type { Figure } from '../../../../content/model/index.ts';
import { classes, type Html, html } from '../html.ts';
import { picture } from '../picture.ts';

export function figure(item: Figure): Html {
  const isGroup = item.images.length > 1;
  const names = classes(
    'figure',
    `role-${item.role}`,
    item.measure && `measure-${item.measure}`,
    isGroup && 'group',
  );
  const pictures = item.images.map(
    ({ image, caption }) =>
      html`<div class="picture">${picture({ image, sizes: sizesOf(item) })}${caption && html`<p data-line class="own-caption">${caption}</p>`}</div>`,
  );
  return html`<figure${names}><div class="pictures" data-count="${item.images.length}">${pictures}</div>${captionOf(item)}</figure>`;
}

function sizesOf({ role, images }: Figure): string {
  if (role === 'qrCode' || role === 'portrait') return '12em';
  return images.length > 1 ? '(min-width: 48em) 18em, 50vw' : '(min-width: 48em) 42em, 100vw';
}

function captionOf({ caption, credit }: Figure): Html | undefined {
  if (!caption && !credit) return undefined;
  return html`<figcaption>${caption && html`<span data-line class="caption">${caption}</span>`}${credit && html`<span data-line class="credit">${credit}</span>`}</figcaption>`;
}
