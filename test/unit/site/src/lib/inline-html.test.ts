import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Footnote, Inline } from '../../../../../content/model/index.ts';
import { escapeHtml, inlineHtml } from '../../../../../site/src/lib/inline-html.ts';

const note: Footnote = { type: 'footnote', content: [{ type: 'text', text: '出处' }] };

describe('inlineHtml', () => {
  const cases: [string, Inline[], string][] = [
    ['plain text', [{ type: 'text', text: '学习' }], '学习'],
    ['markup in text', [{ type: 'text', text: '<b>&"' }], '&lt;b&gt;&amp;&quot;'],
    [
      'marks, outermost first',
      [{ type: 'text', text: '要', marks: ['strong', 'underline'] }],
      '<strong><u>要</u></strong>',
    ],
    [
      'a forced line',
      [{ type: 'text', text: '上' }, { type: 'lineBreak' }, { type: 'text', text: '下' }],
      '上<br>下',
    ],
    [
      'a link with a quote in its address',
      [{ type: 'link', href: '/a?b="c"', content: [{ type: 'text', text: '看' }] }],
      '<a href="/a?b=&quot;c&quot;">看</a>',
    ],
    [
      'a footnote call',
      [note],
      '<sup class="call" id="call-1"><a href="#note-1" role="doc-noteref">①</a></sup>',
    ],
  ];
  it.each(cases)('writes %s', (_name, content, html) => {
    expect(inlineHtml(content, new Map([[note, 1]]))).toBe(html);
  });

  it('refuses a footnote that has no number', () => {
    expect(() => inlineHtml([note], new Map())).toThrow('numbered notes');
  });
});

describe('escapeHtml', () => {
  it('leaves no character that could open a tag, an entity or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text).replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
      }),
    );
  });
});
