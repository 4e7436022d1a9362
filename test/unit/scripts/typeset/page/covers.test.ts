import { describe, expect, it } from 'vitest';
import type { Cover, Issue } from '../../../../../content/model/index.ts';
import type { PlacedImage, PlacedPage } from '../../../../../scripts/typeset/page/placed.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { set, texts, words } from '../set-issue.ts';

const { issue: sample } = await sampleSnapshotInput();
const picture = (name: string) => {
  const sha256 = name.repeat(64);
  return { file: `images/${sha256}.jpg`, sha256, width: 1200, height: 800, alt: name };
};
const figure = {
  type: 'figure' as const,
  role: 'photo' as const,
  images: [{ image: picture('a'), caption: '清晨的林场' }],
  credit: '林远舟　摄',
};
const paragraph = {
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: '护林员清晨五点出门。' }],
};

type CoverName = keyof Issue['covers'];
const PAGE: Record<CoverName, number> = { front: 0, insideFront: 1, insideBack: -2, back: -1 };

/** One cover page of an issue without articles. */
function coverPage(name: CoverName, cover: Cover): PlacedPage {
  const covers = { front: {}, [name]: cover };
  const { pages } = set({ issue: { ...sample, columns: [], covers }, articles: [] });
  return pages.at(PAGE[name])!;
}
const images = ({ items }: PlacedPage) => items.filter((item): item is PlacedImage => item.kind === 'image');

describe('covers', () => {
  it.each(['front', 'insideFront', 'insideBack', 'back'] as const)(
    'lose nothing that is filled in: %s',
    (name) => {
      const page = coverPage(name, { title: '林间一日', lines: ['一天七小时'], blocks: [figure, paragraph] });
      const said = words(page, 'cover');
      for (const text of ['林间一日', '一天七小时', '清晨的林场', '林远舟　摄', '护林员清晨五点出门。']) {
        expect(said).toContain(text);
      }
      expect(images(page).map(({ file }) => file)).toEqual([picture('a').file]);
    },
  );

  it.each(['insideFront', 'insideBack', 'back'] as const)(
    'print a picture of their own above picture news: %s',
    (name) => {
      const page = coverPage(name, { image: picture('b'), blocks: [figure, paragraph] });
      const [first, second] = images(page);
      expect([first!.file, second!.file]).toEqual([picture('b').file, picture('a').file]);
      expect(first!.y + first!.height).toBeLessThan(second!.y);
    },
  );

  it.each(['front', 'back'] as const)('run a picture of the %s into the bleed', (name) => {
    const page = coverPage(name, { image: picture('b') });
    const [image] = images(page);
    expect(image!.x).toBeLessThan(0);
    expect(image!.x + image!.width).toBeGreaterThan(page.width);
  });

  it('fill an inside cover with a picture alone', () => {
    const page = coverPage('insideFront', { image: picture('b') });
    expect(images(page)[0]).toMatchObject({ x: 0, y: 0, width: page.width, height: page.height });
  });

  it('set the front from type when there is no picture', () => {
    const said = words(coverPage('front', {}), 'cover');
    expect(said).toContain(String(sample.year));
    expect(said).toContain(sample.titleName);
  });

  it('leave a page white for an inside cover that is not there', () => {
    expect(texts(coverPage('insideFront', {}))).toEqual([]);
  });
});

describe('the 版权页', () => {
  it('calls for papers under a head of its own', () => {
    const { pages } = set({ issue: { ...sample, columns: [] }, articles: [] });
    const masthead = pages.map((page) => words(page, 'masthead')).join('');
    expect(masthead).toContain(sample.masthead.callForPapers);
    expect(masthead).toContain('欢迎来稿欢迎来稿，');
  });

  it('says a call that is nothing but its head once, on the axis', () => {
    const masthead = { ...sample.masthead, callForPapers: '欢迎来稿' };
    const { pages } = set({ issue: { ...sample, masthead, columns: [] }, articles: [] });
    const page = pages.find((item) => words(item, 'masthead') !== '')!;
    const calls = texts(page).filter(({ text }) => text === '欢迎来稿');
    const name = texts(page).find(({ text }) => text === sample.titleName)!;
    expect(calls).toHaveLength(1);
    expect(calls[0]!.x + calls[0]!.width / 2).toBeCloseTo(name.x + name.width / 2, 1);
  });
});
