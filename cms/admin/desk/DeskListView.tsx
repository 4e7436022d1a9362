import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { describeInbox } from '../../operations/inbox/describe-inbox.ts';
import { OpenIssues } from '../dashboard/InboxList.tsx';
import { AdminPage } from '../page/AdminPage.tsx';

/** `/admin/desk`: the issues on their road, each with its desk. */
export async function DeskListView(props: AdminViewServerProps) {
  const { req } = props.initPageResult;
  const issues = req.user ? (await describeInbox(req)).issues : undefined;
  return (
    <AdminPage {...props}>
      <Gutter className="kx-page">
        <h1>版面台</h1>
        <p className="kx-hint">
          选一期，排栏目和文章的次序，看每篇占多少版面、还缺什么，签发和付印也在这里。
        </p>
        {issues ? <OpenIssues items={issues} /> : <p className="kx-note">您的角色不参与编排一期。</p>}
      </Gutter>
    </AdminPage>
  );
}
