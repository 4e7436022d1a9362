import type { ImageRef } from '../../../content/model/image.ts';
import type { ImageUse, MediaDoc } from '../image-use.ts';
import { bodyProblem } from '../problem.ts';

/** What the handlers are given: library documents by SHA-256, and ids for blocks and links, unique in one state. */
export type FromModelContext = { mediaBySha256: ReadonlyMap<string, MediaDoc>; nextId: () => string };

/** A context whose ids count up, so that equal articles give equal states. */
export function fromModelContext(mediaBySha256: ReadonlyMap<string, MediaDoc>): FromModelContext {
  let count = 0;
  const nextId = () => {
    count += 1;
    return `node-${count}`;
  };
  return { mediaBySha256, nextId };
}

/** A picture as a form stores it. Its 替代文字 is kept only where it differs from the library's. */
export function imageUseOf(
  ref: ImageRef,
  { mediaBySha256 }: Pick<FromModelContext, 'mediaBySha256'>,
): ImageUse {
  const doc = mediaBySha256.get(ref.sha256);
  if (!doc) throw bodyProblem('ImageUnknown', `图片 ${ref.file} 还没有存进图片库`, ref.file);
  return doc.alt === ref.alt ? { image: doc.id } : { image: doc.id, imageAlt: ref.alt };
}
