import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { AdminPage } from '../page/AdminPage.tsx';
import { Delegations } from './Delegations.tsx';

/** `/admin/delegations`: 委托, given and received. */
export function DelegationView(props: AdminViewServerProps) {
  return (
    <AdminPage {...props}>
      <Gutter className="kx-page">
        <h1>委托</h1>
        <p className="kx-hint">
          出差、请假时，请有同样角色的同志在一段时间里代您作决定。代作的决定记下两个人的名字；三审三人的规定对两个人都算。
        </p>
        <Delegations />
      </Gutter>
    </AdminPage>
  );
}
