import { describe, expect, it } from 'vitest';
import { selfContained } from '../../../../site/build/self-contained.ts';

const assets: Record<string, string> = {
  '/_astro/a.css': 'body{color:red}/*</style>*/',
  '/images/p.jpg': 'jpeg',
};
const read = async (path: string) => new TextEncoder().encode(assets[path] ?? '');
const page = (body: string, head = '') =>
  selfContained(`<html><head>${head}</head><body>${body}</body></html>`, read);

describe('a page in one file', () => {
  it('holds its styles, which cannot end early', async () => {
    const html = await page(
      '',
      '<link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg">',
    );
    expect(html).toContain('<style>body{color:red}');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('<link');
  });

  it('holds its pictures, each in its place', async () => {
    const html = await page(
      '<picture><source srcset="/x.avif 1x"><img src="/images/p.jpg" srcset="/y 2x" alt="书架"></picture>',
    );
    expect(html).toContain(
      `<img src="data:image/jpeg;base64,${Buffer.from('jpeg').toString('base64')}" alt="书架">`,
    );
    expect(html).not.toMatch(/srcset|<source/);
  });

  it('runs nothing and leads nowhere but within itself', async () => {
    const html = await page(
      '<script>alert(1)</script><script type="module" src="/a.js"></script><a class="t" href="/jlxx/">刊</a><a href="#n1">①</a><a href="https://example.org/">外</a>',
    );
    expect(html).not.toContain('script');
    expect(html).toContain('<a class="t">刊</a><a href="#n1">①</a><a>外</a>');
  });
});
