import { ARTICLE_DECISIONS } from '../editorial/decisions/article/index.ts';
import { ISSUE_DECISIONS } from '../editorial/decisions/issue/index.ts';

/** What a line of the log is about, in words; decisions are named by their own rules. */
const ACTIONS: Readonly<Record<string, string>> = {
  'account.login': '登录',
  'account.loginFailed': '登录失败',
  'account.locked': '账号锁定',
  'account.loginsSlowed': '登录过频被拒',
  'account.logout': '退出',
  'account.create': '建立账号',
  'account.update': '修改账号',
  'article.create': '建立稿件',
  'article.update': '修改稿件',
  'article.intake': '收稿',
  'article.original': '下载原稿',
  'article.restore': '恢复文字',
  'issue.create': '建立一期',
  'issue.update': '修改一期',
  'column.create': '建立栏目',
  'column.update': '修改栏目',
  'person.create': '建立作者',
  'person.update': '修改作者',
  'media.create': '上传图片',
  'media.update': '修改图片说明',
  'assignment.set': '分派',
  'audit.export': '导出日志',
  'paper.export': '下载单据',
  'proof.export': '下载校样',
  'export.pdf': '导出 PDF',
  'export.site': '生成网站',
};

const DECISIONS = new Map(
  [...ARTICLE_DECISIONS, ...ISSUE_DECISIONS].map(({ name, label }) => [`decision.${name}`, label]),
);

/** The Chinese name of an action of the log; an unknown one stays as it is. */
export function auditActionLabel(action: string): string {
  return ACTIONS[action] ?? DECISIONS.get(action) ?? action;
}

export const AUDIT_RESULTS: Readonly<Record<string, string>> = {
  done: '完成',
  refused: '被拒绝',
  failed: '失败',
};

/** The kinds of lines an auditor picks from, each with the beginning of its actions. */
export const AUDIT_KINDS = [
  { prefix: 'account.', label: '账号与登录' },
  { prefix: 'article.', label: '稿件' },
  { prefix: 'issue.', label: '各期' },
  { prefix: 'decision.', label: '决定' },
  { prefix: 'correction.', label: '校改' },
  { prefix: 'proof.', label: '校样' },
  { prefix: 'media.', label: '图片' },
  { prefix: 'delegation.', label: '委托' },
  { prefix: 'assignment.', label: '分派' },
  { prefix: 'paper.', label: '单据' },
  { prefix: 'export.', label: '导出' },
  { prefix: 'audit.', label: '日志' },
] as const;
