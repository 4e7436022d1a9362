import type { Article, Block, Inline, Paragraph, TextRun } from '../../content/model/index.ts';
import type { SamplePictures } from './sample-snapshot.ts';

const text = (value: string, ...marks: NonNullable<TextRun['marks']>): TextRun =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
const note = (value: string): Inline => ({ type: 'footnote', content: [text(value)] });
const paragraph = (...content: Inline[]): Paragraph => ({ type: 'paragraph', content });
const crosshead = (level: 1 | 2 | 3, value: string): Block => ({
  type: 'crosshead',
  level,
  content: [text(value)],
});

function letter(): Article {
  return {
    id: 's-letter',
    slug: 'reading-by-the-water',
    kind: 'article',
    column: 'col-letter',
    title: '把书读到水边去',
    byline: [{ kind: 'person', name: '陆知行', role: 'author' }],
    bylineMark: '□',
    body: [
      paragraph(
        text(
          '读书会办了三年，从会议室搬到水库边，换的不是地方，是问法。坐在屋里问“怎么看”，站在坝上就要问“怎么办”。',
        ),
      ),
      paragraph(
        text(
          '问法一变，书也就读得不一样了。有人带来十年的水位记录，有人带来村里的账本，这些都不在书里，却都写在书的空白处。',
        ),
      ),
      {
        type: 'paragraph',
        content: [text('二〇二六年三月'), { type: 'lineBreak' }, text('于澜宁')],
        align: 'right',
      },
    ],
  };
}

function studyBody(pictures: SamplePictures): Block[] {
  return [
    paragraph(
      text('抓住关键环节。', 'strong'),
      text('课题组用4个月走访了11个县、37个乡镇，形成台账1 206条'),
      note('台账按“一村一页”编号，见附表。'),
      text('，其中可以当场答复的占62.5%。'),
    ),
    crosshead(1, '一、先把底数摸清'),
    paragraph(
      text('全面摸排不等于平均用力。'),
      text('着重', 'emphasis'),
      text('看三处：水源、管网、'),
      text('收费', 'underline'),
      text('。旧办法'),
      text('逐户填表', 'strikethrough'),
      text('已经停用，面积单位统一为m'),
      text('2', 'superscript'),
      text('，二氧化碳写作CO'),
      text('2', 'subscript'),
      text('。'),
    ),
    crosshead(2, '（一）三张表'),
    {
      type: 'table',
      caption: '表1　三年来走访与答复情况',
      headRows: 2,
      rows: [
        [
          { content: [text('年份')], header: true, rowSpan: 2 },
          { content: [text('走访')], header: true, align: 'center', colSpan: 2 },
          { content: [text('答复率')], header: true, rowSpan: 2, align: 'right' },
        ],
        [
          { content: [text('县')], header: true, align: 'center' },
          { content: [text('乡镇')], header: true, align: 'center' },
        ],
        [
          { content: [text('2024')] },
          { content: [text('6')], align: 'center' },
          { content: [text('18')], align: 'center' },
          { content: [text('41.0%')], align: 'right' },
        ],
        [
          { content: [text('2025'), note('不含四季度。')] },
          { content: [text('9')], align: 'center' },
          { content: [], align: 'center' },
          { content: [text('55.3%')], align: 'right' },
        ],
      ],
      note: '注：数据来自课题组台账。',
    },
    crosshead(3, '1. 怎样填'),
    {
      type: 'list',
      ordered: true,
      items: [
        { content: [text('先填看见的，再填听说的。')] },
        {
          content: [text('拿不准的写明来源：')],
          list: {
            ordered: false,
            items: [{ content: [text('谁说的；')] }, { content: [text('什么时候说的。')] }],
          },
        },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [{ content: [text('不代填。')] }, { content: [text('不补填。')] }],
    },
    {
      type: 'figure',
      role: 'chart',
      images: [{ image: pictures.chart }],
      caption: '图1　三年来调研次数',
      credit: '制图：梅川',
      measure: 'column',
    },
    {
      type: 'pullQuote',
      content: [text('把话说清楚，比把话说满要紧。')],
      attribution: { name: '顾长河', post: '省水文站站长' },
      portrait: pictures.portrait,
    },
    crosshead(1, '二、再把话说清'),
    {
      type: 'infoBox',
      title: '资料　什么是“一村一页”',
      blocks: [
        paragraph(
          text('每村一页纸，正面写水从哪里来，背面写钱到哪里去'),
          note('样张可向课题组索取。'),
          text('。'),
        ),
        {
          type: 'list',
          ordered: true,
          items: [{ content: [text('正面四项。')] }, { content: [text('背面三项。')] }],
        },
      ],
    },
    {
      type: 'figure',
      role: 'photo',
      images: [
        { image: pictures.photo, caption: '①读书会现场' },
        { image: pictures.second, caption: '②林间查看' },
      ],
      caption: '课题组在江岚各地走访',
      credit: '林远舟　摄',
      measure: 'full',
    },
    { type: 'figure', role: 'qrCode', images: [{ image: pictures.qrCode }], caption: '扫码提意见' },
    paragraph(text('更多说明见'), { type: 'link', href: '/about/', content: [text('关于页面')] }, text('。')),
    {
      type: 'references',
      title: '参考文献',
      entries: [
        { content: [text('沈若谷. 乡村供水台账的编制方法[M]. 澜宁: 江岚文献社, 2023: 45-52.')] },
        { content: [text('梅川. 从一张表说起[J]. 江岚机关学习, 2025(11): 8-10.')] },
      ],
    },
  ];
}

function study(pictures: SamplePictures): Article {
  return {
    id: 's-study',
    slug: 'three-tables',
    kind: 'article',
    column: 'col-study',
    kicker: '省直机关“走百村”调研手记——',
    title: '三张表看清一件事 一条管理清二十年',
    subtitle: '——江岚省农村供水台账调查',
    part: { label: '上', position: 1, continues: true },
    series: { name: '走百村', number: 12 },
    byline: [
      { kind: 'body', name: '省直机关工委课题组', role: 'author' },
      { kind: 'person', name: '梅川', role: 'drafting', affiliation: '省直机关工委研究室' },
      { kind: 'person', name: '林远舟', role: 'photography' },
    ],
    bylineMark: '■',
    editorNote: [text('编者按：', 'strong'), text('调查报告贵在有数、有据、有办法。')],
    standfirst: [text('一口井、一本账、一张表，说的是同一件事'), note('题中“一件事”指饮水。'), text('。')],
    body: studyBody(pictures),
    authorNote: '（课题组组长：周岸平　成员：沈若谷　梅川）',
    source: { kind: 'reprint', name: '江岚调研', isPeriodical: true, issue: '2026年第1期' },
    topics: ['农村供水', '调查研究'],
  };
}

function talk(pictures: SamplePictures): Article {
  return {
    id: 's-talk',
    slug: 'a-talk-on-reading',
    kind: 'article',
    column: 'col-study',
    title: '读书要有自己的问题',
    subtitle: '——访省图书馆馆员何以宁',
    byline: [
      { kind: 'person', name: '沈若谷', role: 'compilation' },
      { kind: 'person', name: '何以宁', role: 'author', post: '省图书馆馆员' },
    ],
    body: [
      { type: 'dialogue', speaker: '问', content: [text('机关干部时间紧，怎样读得进去？')] },
      {
        type: 'dialogue',
        speaker: '何以宁',
        content: [text('先写下一个自己的问题。没有问题，读完也就读完了。')],
      },
      paragraph(text('问题不必大，能在一周里用上就好。')),
      { type: 'figure', role: 'portrait', images: [{ image: pictures.portrait }], caption: '何以宁' },
    ],
    source: {
      kind: 'wire',
      name: '江岚通讯社',
      isPeriodical: false,
      date: '2026-03-02',
      reporter: '通讯员　沈若谷',
    },
  };
}

function news(pictures: SamplePictures): Article {
  return {
    id: 's-news',
    slug: 'picture-news',
    kind: 'pictureNews',
    column: 'col-notes',
    title: '省直机关开展春季义务植树',
    byline: [{ kind: 'person', name: '林远舟', role: 'text' }],
    body: [
      { type: 'figure', role: 'photo', images: [{ image: pictures.second }], credit: '林远舟　摄' },
      paragraph(text('3月12日，省直机关二百余人在城北林场植树一千一百株。')),
    ],
    source: {
      kind: 'origin',
      name: '江岚林业',
      isPeriodical: true,
      issue: '2026年第2期',
      date: '2026-02-20',
    },
  };
}

function correction(address: string): Article {
  return {
    id: 's-correction',
    slug: 'correction',
    kind: 'correction',
    column: 'col-notes',
    title: '更正',
    byline: [],
    body: [paragraph(text('《三张表看清一件事》中“37个乡镇”应为“36个乡镇”。特此更正。'))],
    corrects: `${address}/three-tables`,
  };
}

function callForPapers(): Article {
  return {
    id: 's-call',
    slug: 'call-for-papers',
    kind: 'callForPapers',
    column: 'col-notes',
    title: '“走百村”征稿启事',
    byline: [{ kind: 'body', name: '编辑部', role: 'author' }],
    body: [paragraph(text('欢迎投寄三千字以内的调研手记，截止日期为2026年6月30日。'))],
  };
}

/** Six articles that hold every structure of content/model between them. */
export function sampleArticles(options: { pictures: SamplePictures; address: string }): Article[] {
  const { pictures, address } = options;
  return [letter(), study(pictures), talk(pictures), news(pictures), correction(address), callForPapers()];
}
