'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { STAFF_ROLES } from '../../editorial/papers/readers.ts';
import { call } from '../api/call.ts';
import './papers.css';

type Link = { label: string; href: string };

/** 单据: the forms of an article or issue as downloads, for the people of the desk. */
export function PaperLinks() {
  const { collectionSlug, id } = useDocumentInfo();
  const { user } = useAuth();
  const [proofs, setProofs] = useState<readonly number[]>([]);
  const roles = (user as { roles?: string[] } | null)?.roles ?? [];
  if (!id || !collectionSlug || !roles.some((role) => STAFF_ROLES.includes(role as never))) return null;
  const base = `/api/${collectionSlug}/${encodeURIComponent(String(id))}`;
  const isIssue = collectionSlug === 'issues';
  const load = () => {
    if (!isIssue) return;
    void call<{ proofs: { number: number }[] }>(`${base}/proofs`).then((answer) => {
      if (answer.ok) setProofs(answer.body.proofs.map(({ number }) => number));
    });
  };
  const links: Link[] = isIssue
    ? [
        { label: '发稿单', href: `${base}/papers/issue` },
        { label: '付印单', href: `${base}/papers/press` },
        ...proofs.map((number) => ({
          label: `校对单（第 ${number} 次校样）`,
          href: `${base}/papers/proof/${number}`,
        })),
      ]
    : [{ label: '审稿单', href: `${base}/papers/review` }];
  return (
    <details className="kx-papers" onToggle={load}>
      <summary>单据</summary>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a download href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
