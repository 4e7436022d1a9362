import { describe, expect, it } from 'vitest';
import { pieceText } from '../../../../../scripts/intake/clean/edits.ts';
import { isFinished } from '../../../../../scripts/intake/clean/sentence.ts';
import type { Look, TextPiece } from '../../../../../scripts/intake/draft.ts';
import { isFootNote } from '../../../../../scripts/intake/split/foot-note.ts';
import { parseContents, splitAuthors } from '../../../../../scripts/intake/split/parse-contents.ts';
import { reattachTails } from '../../../../../scripts/intake/split/reattach-tails.ts';
import { rejoinParagraphs } from '../../../../../scripts/intake/split/rejoin-paragraphs.ts';
import { similarity } from '../../../../../scripts/intake/split/similarity.ts';

const piece = (text: string, look: Look = {}): TextPiece => ({
  type: 'text',
  at: 1,
  content: [{ type: 'text', text }],
  look,
});
const texts = (pieces: readonly unknown[]) => pieces.map((item) => pieceText(item as TextPiece));
const line = (text: string, depth = 0) => ({ at: 1, text, isHeading: depth > 0, depth });

describe('isFinished', () => {
  it.each([
    ['水清了。', true],
    ['水清了。”', true],
    ['水清了吗？', true],
    ['情况如下：', true],
    ['把水管起', false],
    ['2024—', false],
    ['先修渠，', false],
    ['抓好“第一主题”', true],
    ['先修渠。再抓“河长制”', false],
  ])('%s → %s', (text, expected) => {
    expect(isFinished(text)).toBe(expected);
  });
});

describe('isFootNote', () => {
  it.each([
    '（来源：新华社）',
    '(作者单位：省水务厅)',
    '（作者系某校教授）（来源：江岚日报）',
    '来源：学习文摘',
    '（课题组组长：方晓 成员：白露）',
  ])('%s is one', (text) => {
    expect(isFootNote(text)).toBe(true);
  });

  it.each([
    '来源于生活的，总要回到生活里去，这是写作的道理，也是做工作的道理，走到哪里都用得上，谁也绕不开它。',
    '（一）找水源',
    '（图为渡口）',
  ])('%s is none', (text) => {
    expect(isFootNote(text)).toBe(false);
  });
});

describe('parseContents', () => {
  it('joins entries of several lines and knows columns, authors and pages', () => {
    const { columns, motto } = parseContents([
      line('工作思考', 2),
      line('让巡河成为'),
      line('习惯 ..... 江小舟 林一禾 6'),
      line('说渠……李 禾 7'),
      line('记录河流变化的册子 交流治水经验的园地', 1),
      line('看闸 ·········· 8'),
    ]);
    expect(columns).toEqual([
      {
        at: 1,
        name: '工作思考',
        entries: [
          { at: 1, title: '让巡河成为习惯', authors: ['江小舟', '林一禾'], page: 6 },
          { at: 1, title: '说渠', authors: ['李禾'], page: 7 },
          { at: 1, title: '看闸', authors: [], page: 8 },
        ],
      },
    ]);
    expect(motto).toHaveLength(1);
  });

  it('knows columns without headings by their looks', () => {
    const { columns } = parseContents([
      line('【卷首语】'),
      line('守河 ..... 1'),
      line('工作思考'),
      line('说渠 ..... 2'),
    ]);
    expect(columns.map((column) => [column.name, column.entries.length])).toEqual([
      ['【卷首语】', 1],
      ['工作思考', 1],
    ]);
  });
});

describe('splitAuthors', () => {
  it.each([
    ['艾 云 李小禾', ['艾云', '李小禾']],
    ['王 一 李 二', ['王一', '李二']],
    ['省审计厅课题组', ['省审计厅课题组']],
    ['', []],
  ])('%s', (text, names) => {
    expect(splitAuthors(text)).toEqual(names);
  });
});

describe('similarity', () => {
  it('sees through quotes, spaces, one wrong character and swapped lines', () => {
    expect(similarity('“三张清单”管好一片湖', '「三张清单」 管好一片湖')).toBe(1);
    expect(similarity('一座老闸的百年（上）', '一座老闻的百年')).toBeGreaterThan(0.6);
    expect(similarity('让清水成为日常 让巡河成为习惯', '让巡河成为习惯让清水成为日常')).toBeGreaterThan(0.8);
    expect(similarity('从一座小水库说起', '守好一条河')).toBeLessThan(0.4);
  });
});

describe('rejoinParagraphs', () => {
  const joined = (pieces: TextPiece[]) => texts(rejoinParagraphs(pieces, { hasMarkedHeadings: true }).pieces);

  it('joins a paragraph cut anywhere, as often as it was cut', () => {
    expect(joined([piece('渠水从'), piece('山脚下'), piece('流过来。'), piece('第二段。')])).toEqual([
      '渠水从山脚下流过来。',
      '第二段。',
    ]);
  });

  it('joins around a caption at the head of a page', () => {
    expect(joined([piece('渠水从'), piece('渠首的老闸', { pageBefore: true }), piece('山脚流来。')])).toEqual(
      ['渠水从山脚流来。', '渠首的老闸'],
    );
  });

  it('never joins into a heading or a note', () => {
    expect(
      joined([
        piece('渠水从'),
        piece('一、修渠', { heading: 2 }),
        piece('渠水从'),
        piece('（来源：新华社）'),
      ]),
    ).toHaveLength(4);
  });

  it('takes a cut （三） for a paragraph when its siblings run on, else for a crosshead', () => {
    const siblings = [
      piece('（一）找水源。沿着山沟一直往上走就是。'),
      piece('（二）修渠道，用'),
      piece('石头砌成的最好。'),
    ];
    expect(joined(siblings)).toHaveLength(2);
    expect(joined([piece('（一）找水源'), piece('沿着山沟走。')])).toHaveLength(2);
  });
});

describe('reattachTails', () => {
  const segment = (title: string, rest: TextPiece[]) => ({ title: [piece(title)], rest });
  const rests = (segments: ReturnType<typeof segment>[]) =>
    reattachTails(segments).segments.map((item) => texts(item.rest));

  it('gives back a tail printed after the end of the next article', () => {
    const first = segment('甲', [piece('甲文到一')]);
    const second = segment('乙', [
      piece('乙文。', { ended: true }),
      piece('（来源：乙报）'),
      piece('半为止。', { ended: true }),
      piece('（来源：甲报）'),
    ]);
    expect(rests([first, second])).toEqual([
      ['甲文到一', '半为止。', '（来源：甲报）'],
      ['乙文。', '（来源：乙报）'],
    ]);
  });

  it('gives back a tail printed in the middle of the next article, by its quotes', () => {
    const first = segment('甲', [piece('甲文说“到一')]);
    const second = segment('乙', [
      piece('乙文的开'),
      piece('半”为止。', { ended: true }),
      piece('头在这里。', { ended: true }),
    ]);
    expect(rests([first, second])).toEqual([
      ['甲文说“到一', '半”为止。'],
      ['乙文的开', '头在这里。'],
    ]);
  });

  it('moves nothing when the article is whole', () => {
    const first = segment('甲', [piece('甲文完。')]);
    const second = segment('乙', [piece('乙文。', { ended: true }), piece('又一段。', { ended: true })]);
    expect(rests([first, second])).toEqual([['甲文完。'], ['乙文。', '又一段。']]);
  });
});
