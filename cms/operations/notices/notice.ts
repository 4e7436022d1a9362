import type { SubjectType } from '../decision-records.ts';

/** What a notice can be about, in the words of the list. */
export const NOTICE_KINDS = {
  waits: '待办',
  returned: '退回',
  correction: '校改',
  declined: '不改',
  overdue: '逾期',
  signedOff: '签发',
  released: '付印',
  published: '出刊',
  delegated: '委托',
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** Kinds that say nothing any more once the subject has gone on. */
export const PASSING_KINDS: readonly NoticeKind[] = ['waits', 'returned', 'overdue'];

/** One event told to one person. `event` and recipient are its key: the same is told once. */
export type NewNotice = {
  event: string;
  recipient: string;
  kind: NoticeKind;
  subjectType: SubjectType | 'delegation';
  subject: string;
  /** What the list says, with the title. */
  text: string;
};

/** A notice as stored. */
export type StoredNotice = Omit<NewNotice, 'event'> & {
  id: string;
  at: string;
  readAt?: string | null;
  mailState: 'none' | 'pending' | 'sent' | 'failed';
  mailNextAt?: string | null;
  mailAttempts?: number | null;
  mailError?: string | null;
};

/** The page of the admin a notice leads to. */
export function noticeHref({ subjectType, subject }: Pick<NewNotice, 'subjectType' | 'subject'>): string {
  if (subjectType === 'delegation') return '/admin/delegations';
  return `/admin/collections/${subjectType === 'article' ? 'articles' : 'issues'}/${subject}`;
}
