import type { Issue } from '../../content/model/index.ts';

/** A whole 内部资料 issue into which no article has been placed, with every notice its kind must carry. */
export function emptyIssue(): Issue {
  return {
    title: 'jlxx',
    titleName: '江岚机关学习',
    publicationKind: 'internal',
    year: 2026,
    issueNumber: '4',
    wholeNumber: 119,
    frequency: 'monthly',
    publishedOn: '2026-04-15',
    trimSize: { width: 210, height: 285 },
    design: 'journal',
    covers: { front: { title: '把阅读送到身边', lines: ['四十二个楼道书架的一年'] } },
    columns: [],
    masthead: {
      lines: [
        { role: '总编', names: ['俞沛然'] },
        { role: '责任编辑', names: ['桑知遥'] },
      ],
      issuingBody: '中共江岚省直属机关工作委员会',
      printPermitNumber: '（江岚）LSZ2026031',
      distribution: '省直机关各部门、各单位党组织',
      printer: '澜宁文印中心',
      printedOn: '2026-04-12',
      printRun: 3200,
    },
  };
}
