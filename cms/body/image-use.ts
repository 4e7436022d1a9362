import type { ImageRef } from '../../content/model/image.ts';

/** What the mapping needs of a document of the picture library. */
export type MediaDoc = {
  id: string;
  sha256?: string | null;
  mimeType?: string | null;
  width?: number | null;
  height?: number | null;
  alt?: string | null;
};

/** A picture as a form stores it: the library document's id (or the populated document), and other words for it. */
export type ImageUse = { image: string | { id: string }; imageAlt?: string };

/** The id of a relation, whether populated or not; `undefined` when empty. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return id === undefined || id === null ? undefined : String(id);
}

/** The picture's name in the snapshot. */
export function imageFile(media: Pick<MediaDoc, 'sha256' | 'mimeType'>): string {
  return `images/${media.sha256}.${media.mimeType === 'image/png' ? 'png' : 'jpg'}`;
}

/** The model's picture from a library document; `alt` stands before the library's own. */
export function imageRefOf(media: MediaDoc, alt: string | undefined): ImageRef {
  return {
    file: imageFile(media),
    sha256: media.sha256 ?? '',
    width: media.width ?? 0,
    height: media.height ?? 0,
    alt: alt ?? media.alt ?? '',
  };
}
