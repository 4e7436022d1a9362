'use client';
import { Button, useAllFormFields, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { when } from '../api/when.ts';
import type { KeptForm } from './kept-forms.ts';
import { forget, keep, openKept } from './kept-store.ts';
import { useKeptKey } from './use-kept-key.ts';
import '../styles.css';

/** Between two strokes the text is not yet written to the browser's store; the page's end writes it at once. */
const PAUSE_MS = 600;

/** Keeps what is typed in this browser until it is saved, and offers what an earlier, unsaved form left. */
export function KeptText() {
  const [offered, setOffered] = useState<readonly KeptForm[]>([]);
  const key = useKeptKey();
  useEffect(() => setOffered(openKept(key)), [key]);
  const isKept = useKeeping(key);
  const drop = (item: KeptForm) => {
    forget(key, item.writer);
    setOffered((list) => list.filter((other) => other !== item));
  };
  return (
    <>
      {isKept ? null : (
        <p className="kx-note kx-note--changed">
          这个浏览器存不下没保存的文字，关上页面就会丢失。请及时保存。
        </p>
      )}
      {offered.map((item) => (
        <KeptOffer item={item} key={item.writer} onDrop={() => drop(item)} />
      ))}
    </>
  );
}

function useKeeping(key: string): boolean {
  const [fields] = useAllFormFields();
  const { getData } = useForm();
  const isModified = useFormModified();
  const [isKept, setKept] = useState(true);
  const write = useCallback(() => {
    const data = getData();
    const revision = typeof data.revision === 'number' ? data.revision : undefined;
    setKept(keep(key, { revision, data }));
  }, [getData, key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a field is a reason to write again
  useEffect(() => {
    if (!isModified) return;
    const timer = window.setTimeout(write, PAUSE_MS);
    window.addEventListener('pagehide', write);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [fields, isModified, write]);
  return isKept;
}

function KeptOffer({ item, onDrop }: { item: KeptForm; onDrop: () => void }) {
  const { reset, setModified } = useForm();
  const { savedDocumentData } = useDocumentInfo();
  const isOlder = item.revision !== undefined && item.revision !== savedDocumentData?.revision;
  const restore = async () => {
    await reset(item.data);
    setModified(true);
    onDrop();
  };
  return (
    <div className="kx-note kx-note--kept" role="status">
      <p>
        <strong>有没保存的文字</strong>
        {when(item.at)}写下，没有保存。
        {isOlder ? `它从第 ${item.revision} 版改起，现在已有新的版本：恢复后保存时会请您对照。` : ''}
      </p>
      <div className="kx-actions">
        <Button margin={false} onClick={() => void restore()} size="small">
          恢复未保存的文字
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onDrop} size="small">
          不要了
        </Button>
      </div>
    </div>
  );
}
