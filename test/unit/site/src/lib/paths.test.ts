import { describe, expect, it } from 'vitest';
import { imageVariants, sourceSet } from '../../../../../site/src/lib/image-variants.ts';
import { pageSlug } from '../../../../../site/src/lib/page-slug.ts';
import { addressPath, articlePath, nameKey, pdfName, shelfPath } from '../../../../../site/src/lib/paths.ts';

const issue = { title: 'jlxx', year: 2026, issueNumber: '7-8' };

describe('paths', () => {
  it.each([
    [articlePath(issue, 'three-tables'), '/jlxx/2026/7-8/three-tables/'],
    [addressPath('jlxx/2026/7-8/three-tables'), '/jlxx/2026/7-8/three-tables/'],
    [shelfPath('jlxx', 'authors', '梅川'), '/jlxx/authors/%E6%A2%85%E5%B7%9D/'],
    [pdfName(issue), 'jlxx-2026-7-8.pdf'],
  ])('%s', (path, expected) => {
    expect(path).toBe(expected);
  });

  it('makes a name safe as one part of an address', () => {
    expect(nameKey('省直／A & B/..')).toBe('省直／A-B-');
  });

  it.each([
    ['../../../content/pages/about.mdx', 'about'],
    ['../../../content/pages/help/index.mdx', 'help'],
    ['../../../content/pages/help/workflow.mdx', 'help/workflow'],
  ])('%s is the page %s', (file, slug) => {
    expect(pageSlug(file)).toBe(slug);
  });
});

describe('imageVariants', () => {
  const sha256 = 'ab'.repeat(32);

  it.each([
    [320, [320], 320],
    [960, [480, 960], 960],
    [1200, [480, 960, 1200], 960],
    [2400, [480, 960, 1600], 960],
  ])('of a picture %i px wide', (width, widths, fallback) => {
    const made = imageVariants({ sha256, width });
    expect(made.filter((item) => item.format === 'avif').map((item) => item.width)).toEqual(widths);
    expect(made.at(-1)).toMatchObject({ format: 'jpg', width: fallback });
  });

  it('tells the browser each width once', () => {
    const set = sourceSet({ sha256, width: 320 }, 'webp');
    expect(set).toBe(`/images/${sha256.slice(0, 20)}-1-320.webp 320w`);
  });
});
