import Link from 'next/link.js';
import type { ServerProps } from 'payload';
import { isRole, mayDecide } from '../../editorial/roles.ts';
import './page.css';

/** Our own pages at the head of the navigation, for those who use them. */
export function NavLinks({ user }: Pick<ServerProps, 'user'>) {
  const roles = ((user as { roles?: unknown[] } | undefined)?.roles ?? []).filter(isRole);
  const isStaff = mayDecide(roles) && roles.some((role) => role !== 'contributor');
  const links = [
    { href: '/admin', label: '待办' },
    ...(isStaff
      ? [
          { href: '/admin/desk', label: '版面台' },
          { href: '/admin/delegations', label: '委托' },
        ]
      : []),
  ];
  return (
    <nav aria-label="工作台" className="kx-nav">
      {links.map(({ href, label }) => (
        <Link className="nav__link" href={href} key={href}>
          <span className="nav__link-label">{label}</span>
        </Link>
      ))}
    </nav>
  );
}
