/** The address of a page of content/pages: `…/content/pages/help/index.mdx` → `help`, `…/about.mdx` → `about`. */
export function pageSlug(file: string): string {
  const inside = file.slice(file.lastIndexOf('content/pages/') + 'content/pages/'.length);
  return inside.replace(/\.mdx$/, '').replace(/\/?index$/, '');
}
