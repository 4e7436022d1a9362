import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { PICTURES, type Picture } from './pictures.ts';
import { toSvg } from './svg.ts';

// Draws every picture again and puts the new file names into the articles. Needs the Noto CJK fonts, so the masters
// are committed and an installation never runs this.

const demo = join(import.meta.dirname, '..');
const indexFile = join(import.meta.dirname, 'pictures.json');
type ImageRef = { file: string; sha256: string; width: number; height: number; alt: string };

async function render({ format, alt, draw }: Picture): Promise<ImageRef> {
  const { width, height, ...rest } = draw();
  const image = sharp(Buffer.from(toSvg({ width, height, ...rest }))).flatten({ background: '#fff' });
  const bytes = await (format === 'jpg'
    ? image.jpeg({ quality: 82, mozjpeg: true })
    : image.png({ palette: true, colours: 64, compressionLevel: 9 })
  ).toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `images/${sha256}.${format}`;
  writeFileSync(join(demo, file), bytes);
  return { file, sha256, width, height, alt };
}

function readIndex(): Record<string, ImageRef> {
  return JSON.parse(readFileSync(indexFile, 'utf8')) as Record<string, ImageRef>;
}

function relink(before: Record<string, ImageRef>, after: Record<string, ImageRef>): void {
  const articles = readdirSync(join(demo, 'articles')).map((name) => join('articles', name));
  for (const name of ['issue.json', ...articles]) {
    const old = readFileSync(join(demo, name), 'utf8');
    let text = old;
    for (const [key, ref] of Object.entries(after)) {
      if (before[key]) text = text.replaceAll(before[key].sha256, ref.sha256);
    }
    if (text !== old) writeFileSync(join(demo, name), text);
  }
}

const before = readIndex();
const after: Record<string, ImageRef> = {};
for (const picture of PICTURES) after[picture.key] = await render(picture);
writeFileSync(indexFile, `${JSON.stringify(after, null, 2)}\n`);
relink(before, after);
const wanted = new Set(Object.values(after).map((ref) => ref.file));
for (const name of readdirSync(join(demo, 'images'))) {
  if (!wanted.has(`images/${name}`)) rmSync(join(demo, 'images', name));
}
