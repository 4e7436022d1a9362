import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot } from '../../../../../content/model/index.ts';
import { framePages, HEAD_MARK } from '../../../../../site/src/html/frame-page.ts';
import { attribute, classes, html, rawHtml } from '../../../../../site/src/html/html.ts';
import { makeArchive } from '../../../../../site/src/lib/archive.ts';
import { makeSiteData } from '../../../../../site/src/lib/site-data.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

describe('html', () => {
  it('lets no text of a part be read as HTML, in content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(html`<p title="${text}">${text}</p>`.text).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
      }),
    );
    expect(html`${`&<>"'`}`.text).toBe('&amp;&lt;&gt;&quot;&#39;');
  });

  it('takes HTML as it is, joins lists, leaves out what is absent', () => {
    const items = ['甲', '乙<'].map((name) => html`<li>${name}</li>`);
    expect(html`<ol>${items}</ol>${false}${undefined}${0}`.text).toBe('<ol><li>甲</li><li>乙&lt;</li></ol>0');
    expect(html`${rawHtml('<br>')}`.text).toBe('<br>');
  });

  it('writes attributes that have a value', () => {
    expect(
      html`<p${attribute('id', 'a"b')}${attribute('scope', undefined)}${classes('x', false, 'y')}>`.text,
    ).toBe('<p id="a&quot;b" class="x y">');
    expect(classes(undefined, false).text).toBe('');
  });
});

describe('framePages', async () => {
  const archive = makeArchive([decodeSnapshot(encodeSnapshot(await sampleSnapshotInput()))])!;
  const [of] = archive.titles;
  const site = makeSiteData({ archive, origin: undefined, pdfs: new Map(), looks: new Map() });
  const frame = `<head>${HEAD_MARK}</head><main><!--page-main--></main>`;

  it('puts what a page has of its own into the frame', () => {
    const inFrame = framePages(frame, site, of);
    expect(inFrame({ path: '/a/', title: '题<', main: html`<p>文$&</p>` })).toBe(
      `<head><title>题&lt; · ${of.name}</title></head><main><p>文$&</p></main>`,
    );
  });

  it.each([['<head></head>'], [frame + frame], [frame.replace('<!--page-main-->', '')]])(
    'refuses a frame without each mark once',
    (broken) => {
      expect(() => framePages(broken, site, of)).toThrow('each mark once');
    },
  );
});
