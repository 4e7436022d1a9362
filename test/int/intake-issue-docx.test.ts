import { describe, expect, it } from 'vitest';
import { type IntakeIssue, readIntakeFile } from '../../scripts/intake/index.ts';
import { convertDocx } from '../../scripts/intake/read/docx/convert.ts';
import { fromWire } from '../../scripts/intake/read/read-docx.ts';
import { BODY } from '../fixtures/intake/document-case.ts';
import { outline } from '../fixtures/intake/outline.ts';
import { drawing, packRaw, para, run } from '../fixtures/intake/raw-document.ts';

const CENTRE = '<w:jc w:val="center"/>';
const head = (text: string) => para(run(text, '<w:b/><w:sz w:val="44"/>'), CENTRE);
const byline = (text: string) => para(run(text, '<w:sz w:val="28"/>'), CENTRE);
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const entry = (...cells: string[]) => para(cells.map((text) => run(text)).join('<w:r><w:tab/></w:r>'));

async function read(body: string) {
  const taken = await readIntakeFile(
    { name: '第3期.docx', bytes: await packRaw({ body }) },
    { today: '2026-03-15', titleName: '江岚水务' },
    async ({ bytes }) => fromWire(await convertDocx(bytes)),
  );
  expect(taken.report.balance).toMatchObject({ missing: '', extra: '' });
  return taken;
}

describe('an issue in one Word file', () => {
  it('is cut by its 目录, with columns, authors and pictures', async () => {
    const taken = (await read(
      para('目　录', CENTRE) +
        para(run('卷首语', '<w:b/>')) +
        entry('守好一条河流', '方晓', '1') +
        para(run('工作思考', '<w:b/>')) +
        entry('渠水绕过三个村', '江小舟', '3') +
        entry('闸门该由谁来管', '林一禾', '6') +
        pageBreak +
        head('守好一条河流') +
        byline('方晓') +
        para(BODY) +
        pageBreak +
        head('渠水绕过三个村') +
        byline('江小舟') +
        para(BODY) +
        para(drawing()) +
        para('渠首的老水闸 白露 摄', CENTRE) +
        pageBreak +
        head('闸门该由谁管') +
        byline('林一禾') +
        para(BODY),
    )) as IntakeIssue;
    expect(taken.issue.columns.map(({ name, articles }) => [name, articles.length])).toEqual([
      ['卷首语', 1],
      ['工作思考', 2],
    ]);
    expect(taken.articles.map((article) => outline(article))).toEqual([
      ['title 守好一条河流', 'byline 方晓', `p ${BODY}`],
      ['title 渠水绕过三个村', 'byline 江小舟', `p ${BODY}`, 'figure/photo 1 渠首的老水闸|白露 摄'],
      ['title 闸门该由谁来管', 'byline 林一禾', `p ${BODY}`],
    ]);
    expect(taken.images.size).toBe(1);
    expect(taken.report).toMatchObject({ format: 'docx', unit: '段' });
    expect(taken.report.doubts.map((doubt) => doubt.message).join()).toContain('闸门该由谁管');
  });
});

describe('several articles in one Word file', () => {
  it('are cut where a line looks like the first headline and begins something', async () => {
    const { articles, report } = await read(
      head('渠水记') +
        byline('江小舟') +
        para(BODY) +
        head('渠边人家的一天') +
        para(BODY) +
        head('闸门记') +
        byline('林一禾') +
        para(BODY) +
        para('（作者单位：省灌区管理局）') +
        head('水从哪里来') +
        para(BODY),
    );
    expect(articles.map((article) => outline(article))).toEqual([
      ['title 渠水记', 'byline 江小舟', `p ${BODY}`, 'h1 渠边人家的一天', `p ${BODY}`],
      ['title 闸门记', 'byline 林一禾', `p ${BODY}`, 'authorNote （作者单位：省灌区管理局）'],
      ['title 水从哪里来', `p ${BODY}`],
    ]);
    const cuts = report.doubts.filter((doubt) => doubt.code === 'articleCutByLook');
    expect(cuts).toHaveLength(2);
  });
});
