import type { PayloadRequest } from 'payload';
import type { ImageRef } from '../../content/model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import { findFirst } from '../operations/stored.ts';

/** The library document of a picture, uploaded when the library has none of the same SHA-256. */
export async function ensureImage(
  req: PayloadRequest,
  { ref, bytes }: { ref: ImageRef; bytes: Uint8Array },
): Promise<MediaDoc> {
  const present = await findFirst<MediaDoc>(req, 'media', { where: { sha256: { equals: ref.sha256 } } });
  if (present) return present;
  const isPng = ref.file.endsWith('.png');
  const created = await req.payload.create({
    collection: 'media',
    data: { alt: ref.alt },
    file: {
      data: Buffer.from(bytes),
      mimetype: isPng ? 'image/png' : 'image/jpeg',
      name: ref.file.slice('images/'.length),
      size: bytes.length,
    },
    depth: 0,
    overrideAccess: true,
    req,
  });
  return created as unknown as MediaDoc;
}
