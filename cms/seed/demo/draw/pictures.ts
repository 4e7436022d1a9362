import { CHARTS } from './charts/all.ts';
import { submitCode } from './qr-code.ts';
import { archiveRoom } from './scenes/archive-room.ts';
import { bookCorner } from './scenes/book-corner.ts';
import { booksStrip, surveyStrip } from './scenes/column-strips.ts';
import { discussion } from './scenes/discussion.ts';
import { eveningLake } from './scenes/evening-lake.ts';
import { hillLibrary } from './scenes/hill-library.ts';
import { kitchenTalk } from './scenes/kitchen-talk.ts';
import { mountainPool } from './scenes/mountain-pool.ts';
import { officeTower } from './scenes/office-tower.ts';
import { oldBooks } from './scenes/old-books.ts';
import { craftsmanPortrait, keeperPortrait } from './scenes/portraits.ts';
import { rangerPath } from './scenes/ranger-path.ts';
import { readingTable } from './scenes/reading-table.ts';
import { sealedEnvelope } from './scenes/sealed-envelope.ts';
import { serviceHall } from './scenes/service-hall.ts';
import { springValley } from './scenes/spring-valley.ts';
import type { Drawing } from './svg.ts';

/** A picture of the demo issue: its name, what is to be seen, and how it is drawn. */
export type Picture = { key: string; format: 'jpg' | 'png'; alt: string; draw: () => Drawing };

function scene(key: string, draw: () => Drawing, alt: string): Picture {
  return { key, format: 'jpg', alt, draw };
}

/** Every picture of the demo issue. */
export const PICTURES: readonly Picture[] = [
  scene('spring-valley', springValley, '封面图：春日群山间的水库，近处是油菜花梯田、村舍和松树'),
  scene('back-cover', eveningLake, '封底图：傍晚的湖面，对岸一户人家亮着灯'),
  scene('column-survey', surveyStrip, '栏目题图：山村里，一人正在记录另一人的讲述'),
  scene('column-books', booksStrip, '栏目题图：灯下的两排书架'),
  scene('reading-table', readingTable, '四位同事围坐在长桌旁读书，身后是书柜和窗'),
  scene('book-corner', bookCorner, '走廊尽头的读书角，两人站在书柜前选书'),
  scene('discussion', discussion, '四人围桌讨论，白板上写着讨论的题目'),
  scene('service-hall', serviceHall, '政务服务大厅的四个窗口，三位群众正在办事'),
  scene('archive-room', archiveRoom, '两排高大的档案架之间，两名馆员正在核对一本手簿'),
  scene('office-tower', officeTower, '傍晚的十四层办公楼，只有少数窗口亮着灯'),
  scene('mountain-pool', mountainPool, '山坡上的圆形高位水池和阀门房，两名管水员站在池边，远处是村庄'),
  scene('ranger-path', rangerPath, '清晨的松林里，一位背着行囊的护林员走在山路上'),
  scene('keeper-portrait', keeperPortrait, '护林员画像：戴绿色帽子、头发花白的老人'),
  scene('craftsman-portrait', craftsmanPortrait, '退休老师傅画像：戴老花镜、系工作围裙，身后墙上挂着扳手'),
  scene('kitchen-talk', kitchenTalk, '傍晚的农家灶台边，老人正在讲述，来访者坐在小凳上记录'),
  scene('sealed-envelope', sealedEnvelope, '抽屉里盖着封字印章的信封，旁边是一枚短钥匙'),
  scene('old-books', oldBooks, '窗前书桌上摊开的旧书，页边有铅笔小字，旁边是一摞书'),
  scene('hill-library', hillLibrary, '山坡上的图书室，几个孩子正沿小路走上来'),
  ...CHARTS,
  {
    key: 'qr-submit',
    format: 'png',
    alt: '二维码：投稿页地址',
    draw: submitCode,
  },
];
