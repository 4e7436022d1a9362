import type { ImageRef } from '../../../content/model/image.ts';
import { idOf, imageRefOf, type MediaDoc } from '../image-use.ts';
import { bodyProblem } from '../problem.ts';

/** The picture library, by document id; a `Map` is one. */
export type MediaLookup = { get: (id: string) => MediaDoc | undefined };

/** What the handlers are given: where they are, and how a picture is found. */
export type ToModelContext = { path: string; media: MediaLookup };

/** The context of a part of the present place. */
export function at(context: ToModelContext, part: string | number): ToModelContext {
  const step = typeof part === 'number' ? `[${part}]` : `.${part}`;
  return { ...context, path: `${context.path}${step}`.replace(/^\./, '') };
}

/** Text of a form field, `undefined` when nothing was typed. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The picture of a field, `undefined` when none is chosen. Throws `ImageUnknown` when the library lacks it. */
export function imageOf(value: unknown, alt: unknown, { media, path }: ToModelContext): ImageRef | undefined {
  const id = idOf(value);
  if (id === undefined) return undefined;
  const doc = media.get(id);
  if (!doc) throw bodyProblem('ImageUnknown', `图片 ${id} 找不到`, path);
  return imageRefOf(doc, textOf(alt));
}

/** The object without its `undefined` members, so that equal values have equal keys. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
