import { createHash } from 'node:crypto';
import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import sharp from 'sharp';

const MAX_PIXELS = 40_000_000;
const MAX_BYTES = 25 * 1024 * 1024;
const FORMATS = ['jpeg', 'png', 'webp', 'tiff'];

type Master = {
  data: Buffer;
  extension: 'jpg' | 'png';
  mimetype: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
};

/**
 * A picture as we keep it: decoded, turned upright, without any metadata, JPEG or (with transparency) PNG. Throws a
 * Chinese sentence when the bytes are not a picture we decode or are too large.
 */
export async function makeMaster(bytes: Uint8Array): Promise<Master> {
  if (bytes.length > MAX_BYTES)
    throw new Error(`图片有 ${Math.ceil(bytes.length / 1048576)} MB，上限是 25 MB；请缩小后再上传。`);
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
  const { format, hasAlpha } = await image.metadata();
  if (!FORMATS.includes(format))
    throw new Error(`这是 ${format} 文件；请换成 JPEG、PNG、WebP 或 TIFF 图片。`);
  const upright = image.rotate().toColourspace('srgb');
  const isPng = format === 'png' || hasAlpha;
  const output = isPng
    ? upright.png({ compressionLevel: 9 })
    : upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
  const { data, info } = await output.toBuffer({ resolveWithObject: true });
  const size = { width: info.width, height: info.height };
  return isPng
    ? { data, extension: 'png', mimetype: 'image/png', ...size }
    : { data, extension: 'jpg', mimetype: 'image/jpeg', ...size };
}

/**
 * Replaces an uploaded file by its master, named by its SHA-256. Files that operations bring as masters already
 * （seed, import: `context.isMaster`）keep their bytes, so that their hash stays.
 */
export const storeMaster: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args;
  const { name, data: bytes } = req.file;
  if (operation === 'update')
    throw refuseFile(req, `${name} 没有保存：图片不能替换，请作为新图片上传，再换用。`);
  try {
    const master = req.context.isMaster ? await keepMaster(bytes) : await makeMaster(bytes);
    const { data, extension, mimetype } = master;
    const sha256 = createHash('sha256').update(data).digest('hex');
    Object.assign(req.file, { data, mimetype, size: data.length, name: `${sha256}.${extension}` });
    req.context.master = { sha256, originalName: name.slice(0, 200) };
    return args;
  } catch (error) {
    throw refuseFile(req, `${name} 没有保存：${readable(error)}`);
  }
};

/** The facts of the stored file. Set here because nobody has access to these fields, not even our own hook before. */
export const setMasterFacts: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !req.context.master) return data;
  return { ...data, ...(req.context.master as object), uploader: req.user?.id ?? null };
};

function refuseFile(req: PayloadRequest, message: string): ValidationError {
  return new ValidationError({ collection: 'media', errors: [{ path: 'file', message }], req }, req.t);
}

async function keepMaster(data: Buffer): Promise<Master> {
  const { format, width, height } = await sharp(data, { limitInputPixels: MAX_PIXELS }).metadata();
  const isPng = format === 'png';
  return {
    data,
    width,
    height,
    extension: isPng ? 'png' : 'jpg',
    mimetype: isPng ? 'image/png' : 'image/jpeg',
  };
}

// sharp's own words are English; ours are Chinese and pass as they are.
function readable(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /\p{Script=Han}/u.test(message)
    ? message
    : '文件损坏，或者不是能识别的图片；请换一个 JPEG、PNG、WebP 或 TIFF 文件。';
}
