import type { Account } from '../../cms/seed/accounts.ts';

/** The password of every account below. */
export const PASSWORD = 'Wide-River-27-Stone';

/**
 * The desk of a small office: the responsible editor is acting head of the editorial office as well, so that only the
 * rule of three people keeps him from two reviews of one article.
 */
export const PEOPLE = {
  author: { email: 'tongxun@jlxx.example', name: '陆闻笛', roles: ['contributor'] },
  editor: {
    email: 'bianji@jlxx.example',
    name: '桑知遥',
    roles: ['responsibleEditor', 'editorialDirector'],
  },
  director: { email: 'zhuren@jlxx.example', name: '纪云舒', roles: ['editorialDirector'] },
  chief: { email: 'zongbian@jlxx.example', name: '俞沛然', roles: ['editorInChief'] },
  proofreader: { email: 'jiaodui@jlxx.example', name: '屠文简', roles: ['proofreader'] },
  production: { email: 'chuban@jlxx.example', name: '管书衡', roles: ['production'] },
  second: { email: 'bianji2@jlxx.example', name: '计望舒', roles: ['responsibleEditor'] },
  administrator: { email: 'guanli@jlxx.example', name: '易守诚', roles: ['administrator'] },
  auditor: { email: 'shenji@jlxx.example', name: '闵知正', roles: ['auditor'] },
} satisfies Record<string, Account>;
export type Person = keyof typeof PEOPLE;
