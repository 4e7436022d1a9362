import { describe, expect, it } from 'vitest';
import { bylineText, sourceText } from '../../../../../content/model/index.ts';
import { parseByline } from '../../../../../scripts/intake/map/parse-byline.ts';
import { parseSource } from '../../../../../scripts/intake/map/parse-source.ts';
import { readPart } from '../../../../../scripts/intake/map/read-part.ts';

describe('parseByline', () => {
  it.each([
    ['江小舟 林一禾', '江小舟　林一禾', ['person', 'person']],
    ['李　禾', '李禾', ['person']],
    ['省水务厅机关党委专职副书记 江小舟', '省水务厅机关党委专职副书记　江小舟', ['person']],
    ['省林草局机关党委 林一禾', '省林草局机关党委　林一禾', ['person']],
    ['省审计厅课题组', '省审计厅课题组', ['body']],
    ['特约评论员', '特约评论员', ['body']],
    ['澜宁市\n市直机关工委', '澜宁市市直机关工委', ['body']],
    ['江小舟\n林一禾', '江小舟　林一禾', ['person', 'person']],
    ['□本报通讯员 江小舟', '□本报　通讯员　江小舟', ['person']],
    ['■江小舟', '■江小舟', ['person']],
    ['文／江小舟 摄影／林一禾', '文　江小舟　摄影　林一禾', ['person', 'person']],
    ['阿依古丽·买买提', '阿依古丽·买买提', ['person']],
    ['作者：江小舟', '江小舟', ['person']],
  ])('%s', (line, text, kinds) => {
    const read = parseByline(line);
    expect(read && bylineText(read.entries, read.mark)).toBe(text);
    expect(read?.entries.map((entry) => entry.kind)).toEqual(kinds);
  });

  it.each([
    '今天天气很好。',
    '“灯”亮了',
    '老街的灯亮起来了以后大家都很高兴也都愿意出来走一走看一看说一说',
    '',
    '春耕时节',
  ])('does not take %j for a byline', (line) => {
    expect(parseByline(line)?.entries.every((entry) => entry.kind === 'body')).not.toBe(true);
  });

  it('believes the names of the 目录', () => {
    expect(parseByline('新农人', ['新农人'])?.entries[0]?.name).toBe('新农人');
  });
});

describe('parseSource', () => {
  it.each([
    ['（来源：新华社）', '（来源：新华社）'],
    ['（来源：《江岚调研》2024年第6期）', '（来源：《江岚调研》2024年第6期）'],
    ['来源：江岚日报', '（来源：江岚日报）'],
    ['（原载《江岚日报》2024年5月6日）', '（原载《江岚日报》2024年5月6日）'],
    ['据新华社电（记者 某某）', '据新华社电（记者 某某）'],
  ])('%s', (line, printed) => {
    const source = parseSource(line);
    expect(source && sourceText(source)).toBe(printed);
  });

  it('leaves other notes alone', () => {
    expect(parseSource('（作者单位：省水务厅）')).toBeUndefined();
  });
});

describe('readPart', () => {
  it.each([
    ['一条河的账本（上）', { label: '上', position: 1, continues: true }],
    ['一条河的账本(下)', { label: '下', position: 2, continues: false }],
    ['一条河的账本（三）', { label: '三', position: 3, continues: true }],
  ])('%s', (title, part) => {
    expect(readPart(title)).toMatchObject({ text: '一条河的账本', part });
  });

  it.each(['一条河的账本', '（上）'])('%s has none', (title) => {
    expect(readPart(title)).toBeUndefined();
  });
});
