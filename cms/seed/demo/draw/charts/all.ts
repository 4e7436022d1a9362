import type { Picture } from '../pictures.ts';
import { bars } from './bars.ts';
import { lines } from './lines.ts';
import { shares } from './shares.ts';

const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];

/** The charts of the demo issue with their numbers. */
export const CHARTS: readonly Picture[] = [
  {
    key: 'chart-water',
    format: 'png',
    alt: '柱状图：四个县三类供水工程全年正常供水天数，百吨以下工程明显偏少',
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
    alt: '条形图：供水中断原因所占比例，管网爆漏38%，水源减少24%，停电和设备故障19%',
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
    key: 'chart-forms',
    format: 'png',
    alt: '柱状图：清理前人工填报指标1104个，清理后人工填报244个、自动采集142个',
    draw: () =>
      bars({
        title: '清理前后报表指标的采集方式',
        unit: '个',
        top: 1200,
        steps: 4,
        groups: ['清理前（2024年5月）', '清理后（2025年9月）'],
        series: [
          { name: '人工填报', values: [1104, 244] },
          { name: '自动采集', values: [0, 142] },
        ],
      }),
  },
  {
    key: 'chart-energy',
    format: 'png',
    alt: '折线图：综合楼2023年与2025年各月用电量，2025年各月均低于2023年',
    draw: () =>
      lines({
        title: '综合楼各月用电量',
        unit: '万度',
        top: 50,
        steps: 5,
        groups: MONTHS,
        series: [
          { name: '2023年', values: [36, 31, 28, 25, 28, 35, 42, 43, 34, 26, 27, 31] },
          { name: '2025年', values: [27, 24, 21, 19, 22, 27, 33, 33, 26, 20, 21, 24] },
        ],
      }),
  },
  {
    key: 'chart-youth',
    format: 'png',
    alt: '条形图：青年干部认为最缺的成长条件，对工作的具体反馈占61.4%，居第一',
    draw: () =>
      shares({
        title: '你认为目前最缺的是什么（选三项）',
        items: [
          { name: '对工作的具体反馈', value: 61.4 },
          { name: '到现场、到一线的机会', value: 47.2 },
          { name: '独立负责一件事', value: 43.8 },
          { name: '跨部门岗位交流', value: 31.5 },
          { name: '专业培训', value: 28.9 },
          { name: '自己支配的学习时间', value: 24.6 },
        ],
      }),
  },
  {
    key: 'chart-time',
    format: 'png',
    alt: '柱状图：不同年资青年干部每日用于写改材料、收发转办、到现场、学习思考的小时数',
    draw: () =>
      bars({
        title: '不同年资青年干部的每日时间分配',
        unit: '小时',
        top: 4,
        steps: 4,
        groups: ['不满3年', '3至8年', '8年以上'],
        series: [
          { name: '写改材料', values: [2.1, 3.1, 2.7] },
          { name: '收发转办', values: [2.9, 1.5, 1] },
          { name: '到现场', values: [0.4, 0.4, 0.5] },
          { name: '学习思考', values: [0.6, 0.4, 0.5] },
        ],
      }),
  },
];
