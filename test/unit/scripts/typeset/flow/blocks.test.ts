import { describe, expect, it } from 'vitest';
import type { Article, Block, Inline, TextRun } from '../../../../../content/model/index.ts';
import { pageGrid } from '../../../../../scripts/typeset/page/grid.ts';
import type { PlacedBox, PlacedImage, PlacedText } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { bareArticle } from '../bare-article.ts';
import { set, texts } from '../set-issue.ts';

const { issue } = await sampleSnapshotInput();
const grid = pageGrid(design, issue.trimSize);
const { styles } = design;

const run = (text: string, ...marks: NonNullable<TextRun['marks']>): TextRun =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const note = (text: string): Inline => ({ type: 'footnote', content: [run(text)] });
const words = (count: number) => '读书会办了三年人没有少过'.repeat(Math.ceil(count / 12)).slice(0, count);
const picture = (name: string, width = 1200, height = 800) => {
  const sha256 = name.repeat(64).slice(0, 64);
  return { file: `images/${sha256}.jpg`, sha256, width, height, alt: name };
};

/** Sets an article alone; its pages with what is drawn on them. */
function pagesOf(body: Block[], changes: Partial<Article> = {}) {
  const article = bareArticle(body, changes);
  const columns = [{ id: 'c', slug: 'c', name: '栏目', articles: ['a'] }];
  const placed = set({ issue: { ...issue, columns, fillers: [] }, articles: [article] });
  return placed.pages.filter((page) => texts(page).some(({ origin }) => origin));
}

function drawn(body: Block[], changes: Partial<Article> = {}) {
  const [page] = pagesOf(body, changes);
  const all = texts(page!);
  return {
    page: page!,
    part: (part: string) => all.filter(({ origin }) => origin?.part === part),
    images: page!.items.filter((item): item is PlacedImage => item.kind === 'image'),
    boxes: page!.items.filter((item): item is PlacedBox => item.kind === 'box'),
    endMark: all.find(({ furniture }) => furniture === 'endMark'),
  };
}

const middle = ({ x, width }: { x: number; width: number }) => x + width / 2;

describe('the head of an article', () => {
  it('stands kicker, title, subtitle, byline, from top to foot and on one axis', () => {
    const changes: Partial<Article> = {
      kicker: '省直机关——',
      title: '把书读到水边去',
      subtitle: '一个读书会的三年',
      byline: [{ kind: 'person', name: '陆知行', role: 'author', post: '站长' }],
      standfirst: [run(words(30))],
    };
    const { part, page } = drawn([paragraph(run(words(60)))], changes);
    const rows = ['kicker', 'title', 'subtitle', 'byline', 'standfirst', 'paragraph'].map(
      (name) => part(name)[0]!.y,
    );
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(new Set(rows).size).toBe(rows.length);
    for (const name of ['kicker', 'title', 'subtitle']) {
      const line = part(name);
      const left = Math.min(...line.map(({ x }) => x));
      const right = Math.max(...line.map(({ x, width }) => x + width));
      expect((left + right) / 2).toBeCloseTo(grid.left(page.number) + grid.typeWidth / 2, 0);
    }
    const size = (name: string) => Math.max(...part(name).map((piece) => piece.size));
    expect(size('title')).toBeGreaterThan(size('subtitle'));
    expect(
      part('byline')
        .map(({ text }) => text)
        .join(''),
    ).toContain('站长');
  });
});

describe('figures', () => {
  const group: Block = {
    type: 'figure',
    role: 'photo',
    images: ['a', 'b', 'c'].map((name, index) => ({
      image: picture(name, 1200 - 100 * index),
      caption: `图${name}`,
    })),
    caption: '三处读书角',
    credit: '林远舟　摄',
  };

  it('in a group stand in a row of one height, evenly apart, each with its caption below it', () => {
    const { images, part } = drawn([group, paragraph(run(words(80)))]);
    expect(images).toHaveLength(3);
    expect(new Set(images.map(({ y }) => y.toFixed(3))).size).toBe(1);
    expect(new Set(images.map(({ height }) => height.toFixed(3))).size).toBe(1);
    const gaps = [1, 2].map((at) => images[at]!.x - images[at - 1]!.x - images[at - 1]!.width);
    expect(gaps[0]).toBeCloseTo(gaps[1]!, 3);
    expect(images[2]!.x + images[2]!.width - images[0]!.x).toBeLessThanOrEqual(grid.typeWidth + 0.01);
    const captions = part('caption');
    images.forEach((image, index) => {
      expect(captions[index]!.text).toBe(`图${'abc'[index]}`);
      expect(middle(captions[index]!)).toBeCloseTo(middle(image), 0);
      expect(captions[index]!.y).toBeGreaterThan(image.y + image.height);
    });
    const below = Math.max(...captions.slice(0, 3).map(({ y }) => y));
    expect(captions.at(-1)!.y).toBeGreaterThan(below);
    expect(part('credit')[0]!.y).toBeGreaterThan(below);
  });

  it('keep the proportions of their pictures', () => {
    for (const { width, height, alt } of drawn([group]).images) {
      expect(width / height).toBeCloseTo((1200 - 100 * 'abc'.indexOf(alt)) / 800, 3);
    }
  });

  it('as a QR code are square, in the column and large enough for a telephone', () => {
    const code: Block = {
      type: 'figure',
      role: 'qrCode',
      images: [{ image: picture('d', 320, 320) }],
      caption: '扫码',
    };
    const { images } = drawn([code, paragraph(run(words(300)))]);
    expect(images[0]!.width).toBeCloseTo(images[0]!.height, 3);
    expect((images[0]!.width / 72) * 25.4).toBeGreaterThanOrEqual(20);
    expect(images[0]!.width).toBeLessThan(grid.typeWidth / 3);
  });
});

describe('what is set apart', () => {
  it('an info box holds its text inside its tint', () => {
    const box: Block = {
      type: 'infoBox',
      title: '资料',
      blocks: [{ type: 'paragraph', content: [run(words(90))] }],
    };
    const { part, boxes, page } = drawn([paragraph(run(words(400))), box]);
    const tint = boxes.find(({ fill }) => JSON.stringify(fill) === JSON.stringify(styles.tint))!;
    const inside = [
      ...part('infoBoxTitle'),
      ...texts(page).filter(
        ({ origin, y }) => origin?.line === part('infoBoxTitle')[0]!.origin!.line + 1 && y > tint.y,
      ),
    ];
    expect(inside.length).toBeGreaterThan(2);
    for (const piece of inside) {
      expect(piece.x).toBeGreaterThan(tint.x);
      expect(piece.x + piece.width).toBeLessThan(tint.x + tint.width + 0.01);
      expect(piece.y).toBeLessThan(tint.y + tint.height);
      expect(piece.y - 0.7 * piece.size).toBeGreaterThan(tint.y);
    }
  });

  it('a pull quote too tall for a column parts between its lines, raised and lowered parts with their line', () => {
    const runs = Array.from({ length: 60 }, (_, at): TextRun => {
      const own = words(4 + (at % 5));
      return at % 3 === 0 ? run(own) : run(own, at % 3 === 1 ? 'superscript' : 'subscript');
    });
    const text = runs.map((item) => item.text).join('');
    const pages = pagesOf([{ type: 'pullQuote', content: runs, portrait: picture('e', 480, 600) }]);
    const quote = pages.flatMap(texts).filter(({ origin }) => origin?.part === 'pullQuote');
    expect(quote.map((piece) => piece.text).join('')).toBe(text);
    expect(new Set(quote.map(({ x }) => Math.round(x / 100))).size).toBeGreaterThan(1);
  });

  it('a pull quote has the portrait beside it and the speaker below', () => {
    const quote: Block = {
      type: 'pullQuote',
      content: [run('把话说清楚，比把话说满要紧。')],
      attribution: { name: '顾长河', post: '站长' },
      portrait: picture('e', 480, 600),
    };
    const { part, images } = drawn([quote, paragraph(run(words(300)))]);
    const [portrait] = images;
    for (const line of part('pullQuote'))
      expect(line.x).toBeGreaterThanOrEqual(portrait!.x + portrait!.width);
    const attribution = part('attribution');
    expect(attribution.map(({ text }) => text).join('')).toBe('——站长　顾长河');
    expect(attribution[0]!.y).toBeGreaterThan(Math.max(...part('pullQuote').map(({ y }) => y)));
  });
});

describe('the text of an article', () => {
  it('sets run-in heads bold on the line of their text, and speakers in a face of their own', () => {
    const turn: Block = { type: 'dialogue', speaker: '答', content: [run(words(40))] };
    const { part } = drawn([paragraph(run('抓住环节。', 'strong'), run(words(60))), turn]);
    const [lead, text] = part('paragraph');
    expect(lead!.text).toBe('抓住环节。');
    expect([lead!.face, text!.face]).toEqual([styles.strong, styles.body.face]);
    expect(text!.y).toBe(lead!.y);
    expect(part('dialogue')[0]).toMatchObject({ text: '答：', face: styles.speaker });
    expect(part('dialogue')[1]!.face).toBe(styles.body.face);
  });

  it('hangs the marker of a list item, nested ones a step further in', () => {
    const list: Block = {
      type: 'list',
      ordered: true,
      items: [
        { content: [run(words(60))], list: { ordered: false, items: [{ content: [run(words(60))] }] } },
      ],
    };
    const items = drawn([list, paragraph(run(words(300)))]).part('listItem');
    const [outer, inner] = [0, 1].map((nth) => {
      const line = [...new Set(items.map(({ origin }) => origin!.line))][nth];
      const own = items.filter(({ origin }) => origin!.line === line);
      const rows = [...new Set(own.map(({ y }) => y))].map((y) => own.filter((piece) => piece.y === y));
      return { marker: rows[0]![0]!, text: rows[0]!.at(-1)!, next: rows[1]![0]! };
    });
    for (const { marker, text, next } of [outer!, inner!]) {
      expect(marker.x).toBeLessThan(next.x - 1);
      const first =
        text === marker
          ? marker.x +
            marker.offsets[Array.from(text.text).findIndex((char) => /\p{Script=Han}/u.test(char))]!
          : text.x;
      expect(Math.abs(next.x - first)).toBeLessThan(0.2 * styles.body.size);
    }
    expect(inner!.marker.x).toBeGreaterThan(outer!.marker.x);
  });

  it('sets the three levels of crossheads apart', () => {
    const heads = ([1, 2, 3] as const).map(
      (level): Block => ({ type: 'crosshead', level, content: [run(`第${level}级`)] }),
    );
    const found = drawn([...heads.flatMap((head) => [head, paragraph(run(words(50)))])]).part('crosshead');
    const looks = found.map(({ face, size, ink }) => JSON.stringify([face, size, ink]));
    expect(new Set(looks).size).toBe(3);
  });
});

describe('the end mark', () => {
  const ends: readonly (readonly [string, Inline[]])[] = [
    ['a full stop', [run(`${words(70)}。`)]],
    ['a footnote call', [run(words(70)), note('见附表。')]],
    ['a raised figure', [run(words(70)), run('2', 'superscript')]],
    ['a lowered figure', [run(words(70)), run('2', 'subscript')]],
    ['a dotted word', [run(words(70)), run('要紧', 'emphasis')]],
    ['a call of a note as long as half a column', [run(words(70)), note(words(700))]],
  ];

  it.each(ends)('stands after %s, on the line of the text', (_name, content) => {
    const { part, endMark } = drawn([paragraph(...content)]);
    const own = part('paragraph');
    const body = own.filter(({ size }) => size === styles.body.size);
    expect(endMark!.y).toBe(body.at(-1)!.y);
    const last: PlacedText = own.at(-1)!;
    expect(endMark!.x).toBeGreaterThanOrEqual(last.x + last.width - 0.01);
  });

  it('stands after the last text when a table or picture ends the article', () => {
    const table: Block = {
      type: 'table',
      headRows: 0,
      rows: [[{ content: [run('一')] }, { content: [run('二')] }]],
    };
    const { part, endMark } = drawn([paragraph(run(words(70))), table]);
    expect(endMark!.y).toBe(part('paragraph').at(-1)!.y);
  });
});

describe('a footnote longer than half a column', () => {
  it.each(Array.from({ length: 36 }, (_, at) => 1240 + 22 * at))(
    'begins on the page of its call, after %i characters',
    (count) => {
      const pages = pagesOf([paragraph(run(words(count)), note(words(800))), paragraph(run(words(300)))]);
      const pageOf = (fits: (piece: PlacedText) => boolean) =>
        pages.findIndex((page) => texts(page).some(fits));
      const called = pageOf(({ origin, text }) => origin?.part === 'paragraph' && text.includes('①'));
      expect(pageOf(({ origin }) => origin?.part === 'footnote')).toBe(called);
    },
  );
});
