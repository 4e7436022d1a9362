import { z } from 'zod';
import { cleanText, requiredText } from './characters.ts';

/** A lower-case hexadecimal SHA-256. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, { message: '应为 64 位小写十六进制 SHA-256' });

/**
 * A picture of the snapshot: content-addressed master file without metadata, JPEG or PNG, size in pixels.
 * `alt` says what is to be seen (for readers who do not see it).
 */
export const imageRef = z
  .strictObject({
    file: z
      .string()
      .regex(/^images\/[0-9a-f]{64}\.(?:jpg|png)$/, { message: '应为 images/<SHA-256>.jpg 或 .png' }),
    sha256: sha256Hex,
    width: z.int().min(1).max(20000),
    height: z.int().min(1).max(20000),
    alt: requiredText,
  })
  .refine((image) => image.file.includes(image.sha256), {
    message: '文件名与 SHA-256 不一致',
    path: ['file'],
  });
export type ImageRef = z.infer<typeof imageRef>;

/** One picture in a figure; `caption` is its own when several stand in a group. */
export const figureImage = z.strictObject({ image: imageRef, caption: cleanText.optional() });
export type FigureImage = z.infer<typeof figureImage>;
