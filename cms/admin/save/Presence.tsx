'use client';
import { useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { PresenceAnswer } from '../../endpoints/presence.ts';
import { call } from '../api/call.ts';
import { when } from '../api/when.ts';

/** How often a form tells that it is open. */
const EVERY_MS = 30_000;

/** Who else has this document open, since when. A courtesy: what counts is the revision a save names. */
export function Presence() {
  const { id, collectionSlug } = useDocumentInfo();
  const isEditing = useFormModified();
  const [others, setOthers] = useState<PresenceAnswer['others']>([]);
  const url =
    id === undefined ? undefined : `/api/${collectionSlug}/${encodeURIComponent(String(id))}/presence`;
  useEffect(() => {
    if (!url) return;
    const tell = async () => {
      const answer = await call<PresenceAnswer>(url, { method: 'POST', body: { isOpen: true, isEditing } });
      if (answer.ok) setOthers(answer.body.others);
    };
    void tell();
    const timer = window.setInterval(() => void tell(), EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isEditing, url]);
  useEffect(() => {
    if (!url) return;
    const leave = () => {
      const body = JSON.stringify({ isOpen: false, isEditing: false });
      const headers = { 'Content-Type': 'application/json' };
      // A page that cannot say goodbye is forgotten by itself.
      void fetch(url, { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [url]);
  if (others.length === 0) return null;
  return (
    <p className="kx-note" role="status">
      {others
        .map(
          ({ name, since, isEditing: isWriting }) =>
            `${name}（${when(since)}起，${isWriting ? '正在改' : '在看'}）`,
        )
        .join('、')}
      也打开着这一页。谁先保存，谁的先存下；后保存的会请您对照合并，写下的都在。
    </p>
  );
}
