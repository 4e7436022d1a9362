import { bars } from './charts/bars.ts';
import { shares } from './charts/shares.ts';
import { qrCode } from './qr-code.ts';
import { bookCorner } from './scenes/book-corner.ts';
import { booksStrip, eveningLake, surveyStrip } from './scenes/column-strip.ts';
import { discussion } from './scenes/discussion.ts';
import { keeperPortrait } from './scenes/keeper-portrait.ts';
import { mountainPool } from './scenes/mountain-pool.ts';
import { rangerPath } from './scenes/ranger-path.ts';
import { readingTable } from './scenes/reading-table.ts';
import { springValley } from './scenes/spring-valley.ts';
import type { Drawing } from './svg.ts';

/** A picture of the demo issue: its name for the authors, what is to be seen, and how it is drawn. */
export type Picture = { key: string; format: 'jpg' | 'png'; alt: string; draw: () => Drawing };

/** Every picture of the demo issue. */
export const PICTURES: readonly Picture[] = [
  {
    key: 'spring-valley',
    format: 'jpg',
    alt: '封面图：春日群山间的水库，近处是油菜花梯田、村舍和松树',
    draw: springValley,
  },
  { key: 'back-cover', format: 'jpg', alt: '封底图：傍晚的湖面，对岸一户人家亮着灯', draw: eveningLake },
  {
    key: 'column-survey',
    format: 'jpg',
    alt: '栏目题图：山村里，一人正在记录另一人的讲述',
    draw: surveyStrip,
  },
  { key: 'column-books', format: 'jpg', alt: '栏目题图：灯下的两排书架', draw: booksStrip },
  {
    key: 'reading-table',
    format: 'jpg',
    alt: '四位同事围坐在长桌旁读书，身后是书柜和窗',
    draw: readingTable,
  },
  { key: 'book-corner', format: 'jpg', alt: '走廊尽头的读书角，两人站在书柜前选书', draw: bookCorner },
  { key: 'discussion', format: 'jpg', alt: '四人围桌讨论，白板上写着讨论的题目', draw: discussion },
  {
    key: 'mountain-pool',
    format: 'jpg',
    alt: '山坡上的圆形高位水池和阀门房，两名管水员站在池边，远处是村庄',
    draw: mountainPool,
  },
  {
    key: 'ranger-path',
    format: 'jpg',
    alt: '清晨的松林里，一位背着行囊的护林员走在山路上',
    draw: rangerPath,
  },
  {
    key: 'keeper-portrait',
    format: 'jpg',
    alt: '护林员画像：戴绿色帽子、头发花白的老人',
    draw: keeperPortrait,
  },
  {
    key: 'chart-water',
    format: 'png',
    alt: '柱状图：四个县三类供水工程全年供水保证天数',
    draw: () =>
      bars({
        title: '四县三类供水工程全年正常供水天数',
        unit: '天',
        top: 400,
        steps: 4,
        groups: ['柏堰县', '双栗县', '苇川县', '砚溪县'],
        series: [
          { name: '千吨以上', values: [361, 359, 363, 360] },
          { name: '百吨至千吨', values: [342, 331, 350, 338] },
          { name: '百吨以下', values: [287, 264, 311, 273] },
        ],
      }),
  },
  {
    key: 'chart-faults',
    format: 'png',
    alt: '条形图：供水中断原因所占比例',
    draw: () =>
      shares({
        title: '近三年供水中断的直接原因（按次数）',
        items: [
          { name: '管网爆漏', value: 38 },
          { name: '水源减少', value: 24 },
          { name: '停电和设备故障', value: 19 },
          { name: '无人值守误操作', value: 12 },
          { name: '其他', value: 7 },
        ],
      }),
  },
  {
    key: 'qr-submit',
    format: 'png',
    alt: '二维码：投稿页地址',
    draw: () => qrCode('http://jlxx.jianglan.example/tougao'),
  },
];
