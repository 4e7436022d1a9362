import { roleNames } from '../../editorial/roles.ts';
import type { InboxDescription } from '../../operations/inbox/describe-inbox.ts';
import type { NoticeList } from '../../operations/notices/read-notices.ts';

/** Work that nobody may take: to planners with titles, to administrators only what kind of account is wanted. */
export function GapNote({ gaps }: { gaps: InboxDescription['gaps'] }) {
  if (gaps.length === 0) return null;
  return (
    <div className="kx-note kx-note--problem kx-dashboard__note" role="alert">
      <p>
        <strong>有 {gaps.length} 件事没有人能办</strong>
        没有在用的账号有这个角色，或者有的都是作者、已审过别的一级。请系统管理员增加账号。
      </p>
      <ul>
        {gaps.map(({ type, id, title, stageLabel, duty, roles }, index) => (
          <li key={id ?? index}>
            {title ?? (type === 'article' ? '一篇稿件' : '一期')} · 现在“{stageLabel}”· 待“{duty.label}”·
            要有一位
            {roleNames(roles)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Mails that could not be delivered. */
export function MailNote({ trouble }: { trouble: NoticeList['mailTrouble'] }) {
  if (!trouble) return null;
  const { pending, failed, lastError } = trouble;
  return (
    <div className="kx-note kx-note--problem kx-dashboard__note" role="alert">
      <p>
        <strong>有提醒邮件没有寄出</strong>
        {pending > 0 ? `${pending} 封会自动再寄；` : ''}
        {failed > 0 ? `${failed} 封已不再寄；` : ''}稿件和决定不受影响，提醒都在采编系统里。
        <span className="kx-hint">
          邮件服务器最后的回答：{lastError}。请核对 KANXING_SMTP 开头的设置和收件人的通知邮箱。
        </span>
      </p>
    </div>
  );
}
