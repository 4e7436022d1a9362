import type { ImageRef } from '../../../content/model/index.ts';
import { fallbackImage, imagePath, sourceSet } from '../lib/image-variants.ts';
import { type Html, html } from './html.ts';

/** A picture in the sizes and formats it was made in. `sizes` as in HTML: the width it is shown in. */
export function picture(options: { image: ImageRef; sizes: string; eager?: boolean; alt?: string }): Html {
  const { image, sizes, eager = false, alt = image.alt } = options;
  return html`<picture><source type="image/avif" srcset="${sourceSet(image, 'avif')}" sizes="${sizes}"><source type="image/webp" srcset="${sourceSet(image, 'webp')}" sizes="${sizes}"><img src="${imagePath(fallbackImage(image))}" width="${image.width}" height="${image.height}" alt="${alt}" loading="${eager ? 'eager' : 'lazy'}" decoding="async"></picture>`;
}
