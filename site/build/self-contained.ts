/** Reads a file of the built site by its address（`/_astro/a.css`）. */
type ReadAsset = (path: string) => Promise<Uint8Array>;

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/**
 * A page of the built site as one file that asks for nothing: styles and pictures in it, no scripts, no way out. Links
 * stay to be seen; only those within the page lead somewhere.
 */
export async function selfContained(html: string, read: ReadAsset): Promise<string> {
  const still = html
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<source\b[^>]*>/g, '')
    .replaceAll(/<link\b(?![^>]*rel="stylesheet")[^>]*>/g, '')
    .replaceAll(/ (?:srcset|sizes|loading|ping)="[^"]*"/g, '')
    .replaceAll(/(<a\b[^>]*?) href="(?!#)[^"]*"/g, '$1');
  const styled = await replaceAsync(still, /<link\b[^>]*href="([^"]+)"[^>]*>/g, async (path) => {
    const css = new TextDecoder().decode(await read(path));
    return `<style>${css.replaceAll('</', '<\\/')}</style>`;
  });
  return replaceAsync(styled, /(?<=<img\b[^>]* src=")(\/[^"]+)(?=")/g, async (path) => {
    const type = PICTURE_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return `data:${type};base64,${Buffer.from(await read(path)).toString('base64')}`;
  });
}

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replace: (captured: string) => Promise<string>,
): Promise<string> {
  const found = [...text.matchAll(pattern)];
  const made = await Promise.all(found.map((match) => replace(match[1]!)));
  return text.replaceAll(pattern, () => made.shift()!);
}
