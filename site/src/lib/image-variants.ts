import type { ImageRef } from '../../../content/model/index.ts';

/** Raised when the way pictures are made changes, so that caches and browsers take the new ones. */
export const IMAGE_RECIPE = 1;

/** Widths pictures are made in, px. A picture is never enlarged. */
export const IMAGE_WIDTHS = [480, 960, 1600] as const;

export type ImageFormat = 'avif' | 'webp' | 'jpg';
export type ImageVariant = { width: number; format: ImageFormat; name: string };

/** The width of the JPEG every browser can show, px. */
const FALLBACK_WIDTH = 960;

/** The files made of one picture: AVIF and WebP in every width that is not larger than it, and one JPEG. */
export function imageVariants(image: Pick<ImageRef, 'sha256' | 'width'>): ImageVariant[] {
  const widths = variantWidths(image.width);
  const modern = (['avif', 'webp'] as const).flatMap((format) =>
    widths.map((width) => variant(image.sha256, width, format)),
  );
  return [...modern, variant(image.sha256, Math.min(FALLBACK_WIDTH, image.width), 'jpg')];
}

function variantWidths(width: number): number[] {
  const smaller: number[] = IMAGE_WIDTHS.filter((item) => item < width);
  const isLarger = width > IMAGE_WIDTHS.at(-1)!;
  return isLarger ? smaller : [...smaller, width];
}

function variant(sha256: string, width: number, format: ImageFormat): ImageVariant {
  return { width, format, name: `${sha256.slice(0, 20)}-${IMAGE_RECIPE}-${width}.${format}` };
}

/** The `srcset` of one format. */
export function sourceSet(image: Pick<ImageRef, 'sha256' | 'width'>, format: ImageFormat): string {
  return imageVariants(image)
    .filter((item) => item.format === format)
    .map((item) => `${imagePath(item)} ${item.width}w`)
    .join(', ');
}

/** The address of a made picture. */
export function imagePath(item: ImageVariant): string {
  return `/images/${item.name}`;
}

/** The picture every browser can show. */
export function fallbackImage(image: Pick<ImageRef, 'sha256' | 'width'>): ImageVariant {
  return imageVariants(image).at(-1)!;
}
