import sharp from 'sharp';
import { type ImageRef, sha256 } from '../../content/model/index.ts';

/** A plain drawn picture: a sky, a hill and a sun in colours of its own. */
export async function drawPicture(options: {
  width: number;
  height: number;
  hue: number;
  alt: string;
}): Promise<{ ref: ImageRef; bytes: Uint8Array }> {
  const { width, height, hue, alt } = options;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="hsl(${hue} 45% 85%)"/>
<circle cx="${width * 0.72}" cy="${height * 0.28}" r="${height * 0.1}" fill="hsl(${hue} 60% 60%)"/>
<path d="M0 ${height} L${width * 0.35} ${height * 0.45} L${width * 0.7} ${height} Z" fill="hsl(${hue} 35% 45%)"/>
<path d="M${width * 0.4} ${height} L${width * 0.75} ${height * 0.6} L${width} ${height * 0.8} V${height} Z" fill="hsl(${hue} 30% 35%)"/>
</svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
  const hash = sha256(bytes);
  return { ref: { file: `images/${hash}.jpg`, sha256: hash, width, height, alt }, bytes };
}
