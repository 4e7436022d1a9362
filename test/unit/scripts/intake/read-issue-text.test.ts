import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText, encodeSnapshot, issue as issueSchema } from '../../../../content/model/index.ts';
import { readIssueText } from '../../../../scripts/intake/index.ts';
import { outline } from '../../../fixtures/intake/outline.ts';

const FIXTURES = new URL('../../../fixtures/intake/', import.meta.url);
const read = (name: string) =>
  readIssueText({ name, bytes: readFileSync(new URL(name, FIXTURES)) }, { titleName: '江岚水务' });

describe('a whole issue by its 目录', () => {
  const taken = read('issue.txt');
  const titles = taken.articles.map((article) => article.title);

  it('finds the columns with their articles in order', () => {
    expect(taken.issue.columns.map((column) => [column.name, column.articles.length])).toEqual([
      ['卷首语', 1],
      ['工作思考', 2],
      ['他山之石', 1],
      ['连载', 1],
    ]);
    expect(titles).toEqual([
      '守好一条河',
      '让巡河成为习惯 让清水成为日常',
      '从一座小水库说起',
      '“三张清单”管好一片湖',
      '一座老闸的百年',
    ]);
  });

  it('fills the masthead and the facts of the issue', () => {
    expect(taken.issue).toMatchObject({
      year: 2025,
      issueNumber: '4',
      wholeNumber: 88,
      frequency: 'monthly',
      publicationKind: 'internal',
    });
    expect(taken.issue.masthead).toEqual({
      supervisingBody: '江岚省水务管理委员会',
      issuingBody: '江岚省水务管理委员会',
      address: '澜宁市滨河路12号',
      postcode: '330001',
      telephone: '0790-1234567',
      printPermitNumber: '（江岚）2025-0088',
      printer: '澜宁彩印厂',
      printRun: 800,
      distribution: '省内各级河长办、沿河乡镇',
      motto: ['记录河流变化的册子 交流治水经验的园地'],
      lines: [
        { role: '编委会主任', names: ['江远'] },
        { role: '编委会委员', names: ['方晓', '林一禾', '白露', '苏文川'] },
        { role: '总编', names: ['江远'] },
        { role: '责任编辑', names: ['林一禾', '方晓'] },
      ],
    });
  });

  it('puts picture news on an inside cover', () => {
    expect(taken.issue.covers.insideFront).toMatchObject({
      title: '全省巡河骨干培训班在澜宁举办',
      blocks: [{ type: 'paragraph' }, { type: 'paragraph', align: 'center' }],
    });
  });

  it('rejoins paragraphs, also across the article printed between', () => {
    expect(outline(taken.articles[1]!)).toEqual([
      'title 让巡河成为习惯 让清水成为日常',
      'byline 省水务厅课题组',
      'p 巡河难在哪里？课题组沿着青弋河走了二十天，同三十六位巡河员谈过以后，觉得难在“天天”二字。',
      'h1 一、把河段分清楚',
      'p （一）一段一人。全省干流划成四百二十六段，每段都有名有姓。',
      'p （二）一月一看。每月由乡镇把各段的照片放在一起看，哪里变清了、哪里又脏了，一眼就明白。',
      'h1 二、把账记明白',
      'p 一年下来，参加巡河的人有多少，发现的问题有多少，解决了多少，都要记在“河账”上。有的村把河账贴在村口，谁家门前的水脏了，大家都看得见。',
      'p （三）一年一评。年底由沿河的住户来打分。',
      'authorNote （课题组组长：方晓 成员：白露 苏文川）',
    ]);
    expect(outline(taken.articles[2]!)).toEqual([
      'title 从一座小水库说起',
      'byline 江小舟　林一禾',
      'p 小水库不大，蓄满了也只有四十万方水，可它管着下游三个村的菜地。',
      'p **先修渠。**渠修好了，水才到得了地头。',
      'source （来源：《江岚水务》2025年第2期）',
    ]);
  });

  it('keeps a caption whose picture is not there, and says so', () => {
    expect(outline(taken.articles[3]!)).toContain('p/center 湖面上的采样船');
    expect(taken.report.doubts.map((doubt) => doubt.code)).toContain('captionWithoutImage');
  });

  it('takes the part label out of headline and subtitle', () => {
    expect(taken.articles[4]).toMatchObject({
      title: '一座老闸的百年',
      subtitle: '——写在青弋河老闸通水百年之际',
      part: { label: '上', position: 1, continues: true },
    });
  });

  it('tells what differs between 目录 and text', () => {
    expect(taken.report.doubts.map((doubt) => doubt.code).toSorted()).toEqual([
      'captionWithoutImage',
      'issueFieldMissing',
      'tailMoved',
      'titleDiffers',
      'titleDiffers',
      'titleReordered',
    ]);
  });

  it('accounts for every character', () => {
    const { balance } = taken.report;
    expect(balance).toMatchObject({ missing: '', extra: '' });
    expect(balance.in + balance.changed).toBe(balance.placed + balance.dropped);
  });

  it('makes a snapshot the model accepts', () => {
    expect(issueSchema.safeParse(taken.issue).success).toBe(true);
    expect([...encodeSnapshot({ ...taken, revision: 1 }).keys()]).toContain('articles/article-05.json');
  });

  it('gives the same answer for the same bytes', () => {
    expect(read('issue.txt').articles.map(canonicalText)).toEqual(taken.articles.map(canonicalText));
  });
});

describe('a page without 目录', () => {
  const taken = read('page.txt');

  it('parts articles from crossheads and columns', () => {
    expect(taken.issue.columns.map((column) => [column.name, column.articles.length])).toEqual([
      ['本版文章', 1],
      ['河畔新事', 2],
      ['水边论坛', 1],
    ]);
    expect(
      taken.articles.map((article) => [
        article.kicker,
        article.title,
        article.byline.map((entry) => entry.name),
      ]),
    ).toEqual([
      [undefined, '聚沙成塔 护河人的“加减法”', ['江小舟']],
      [undefined, '沿河十八村 共护一河水', ['林一禾']],
      ['青弋镇建成百里河堤步道', '“小步道”走出“大民生”', []],
      [undefined, '治水也要会算账', ['方晓']],
    ]);
  });

  it('keeps crossheads, captions and sources of each', () => {
    expect(outline(taken.articles[0]!)).toContain('h1 做加法，添人手');
    expect(outline(taken.articles[1]!)[2]).toBe('p/center 村民在河边清理杂物。 □白露摄');
    expect(taken.articles[3]!.source).toEqual({ kind: 'origin', name: '江岚日报', isPeriodical: false });
  });

  it('accounts for every character', () => {
    expect(taken.report.balance).toMatchObject({ missing: '', extra: '' });
  });
});

describe('files that are no issue', () => {
  it('refuses an empty file', () => {
    expect(() => readIssueText({ name: '空.txt', bytes: Buffer.from(' \n') })).toThrow('IntakeFileEmpty');
  });

  it('lists text it can place nowhere instead of losing it', () => {
    const { report } = readIssueText({
      name: 'x.txt',
      bytes: Buffer.from('没有标题的一段话，不知道属于谁。'),
    });
    expect(report.doubts.map((doubt) => doubt.code)).toContain('noArticleFound');
    expect(report.dropped.map((item) => item.text)).toEqual(['没有标题的一段话，不知道属于谁。']);
  });
});
