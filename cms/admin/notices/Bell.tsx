'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoticeList } from '../../operations/notices/read-notices.ts';
import { call } from '../api/call.ts';
import { when } from '../api/when.ts';
import '../styles.css';
import './notices.css';

const EVERY_MS = 60_000;

/** 提醒: how many are unread, and the list. It asks once a minute while the page is looked at. */
export function Bell() {
  const [list, setList] = useState<NoticeList>();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const reload = useCallback(async () => {
    if (document.hidden) return;
    const answer = await call<NoticeList>('/api/notices/mine');
    if (answer.ok) setList(answer.body);
  }, []);
  useEffect(() => {
    void reload();
    const timer = window.setInterval(() => void reload(), EVERY_MS);
    return () => window.clearInterval(timer);
  }, [reload]);
  useEffect(() => {
    if (!isOpen) return;
    const shut = (event: MouseEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const shutByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('click', shut);
    document.addEventListener('keydown', shutByKey);
    return () => {
      document.removeEventListener('click', shut);
      document.removeEventListener('keydown', shutByKey);
    };
  }, [isOpen]);
  const read = async (ids?: string[]) => {
    const answer = await call<NoticeList>('/api/notices/read', { method: 'POST', body: ids ? { ids } : {} });
    if (answer.ok) setList(answer.body);
  };
  if (!list) return null;
  return (
    <div className="kx-bell" ref={root}>
      <button
        aria-expanded={isOpen}
        aria-label={list.unread > 0 ? `提醒，${list.unread} 条未读` : '提醒，没有未读'}
        className="kx-small"
        onClick={() => setOpen(!isOpen)}
        ref={button}
        type="button"
      >
        提醒
        {list.unread > 0 ? <span className="kx-bell__count">{list.unread}</span> : null}
      </button>
      {isOpen ? <NoticePanel list={list} onRead={(ids) => void read(ids)} /> : null}
    </div>
  );
}

function NoticePanel({ list, onRead }: { list: NoticeList; onRead: (ids?: string[]) => void }) {
  return (
    <section aria-label="提醒" className="kx-bell__panel">
      <header>
        <strong>提醒</strong>
        {list.unread > 0 ? (
          <button onClick={() => onRead()} type="button">
            全部标为已读
          </button>
        ) : null}
      </header>
      {list.notices.length === 0 ? (
        <p className="kx-hint">
          还没有提醒。有稿件等您办、退回、逾期，或一期签发、付印、出刊时，会在这里告诉您。
        </p>
      ) : null}
      <ul>
        {list.notices.map((notice) => (
          <li className={notice.isRead ? undefined : 'kx-bell__unread'} key={notice.id}>
            <a href={notice.href} onClick={() => onRead([notice.id])}>
              {notice.text}
            </a>
            <span className="kx-hint">
              {notice.isRead ? '' : '未读 · '}
              {notice.kind} · {when(notice.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
