'use client';
import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ProblemNote } from '../ProblemNote.tsx';
import { Tabs } from '../page/Tabs.tsx';
import { PanelEdge } from './PanelEdge.tsx';
import { ProofPages } from './ProofPages.tsx';
import { type Preview, usePreview } from './use-preview.ts';
import './preview.css';

type Kind = Preview['kind'];
const KINDS: Readonly<Record<Kind, string>> = { proof: '校样', page: '网页样' };

/** A button above the form that opens, beside the text, its typeset pages and its page of the site. */
export function PreviewPanel() {
  const { id } = useDocumentInfo();
  const [kind, setKind] = useState<Kind>();
  if (id === undefined) return null;
  return (
    <>
      <Button
        aria-expanded={kind !== undefined}
        buttonStyle="secondary"
        margin={false}
        onClick={() => setKind(kind === undefined ? 'proof' : undefined)}
        size="medium"
      >
        {kind === undefined ? '看样' : '收起样子'}
      </Button>
      {kind === undefined
        ? null
        : createPortal(
            <Panel id={String(id)} kind={kind} onClose={() => setKind(undefined)} onKind={setKind} />,
            document.body,
          )}
    </>
  );
}

type PanelProps = { id: string; kind: Kind; onKind: (kind: Kind) => void; onClose: () => void };

function Panel({ id, kind, onKind, onClose }: PanelProps) {
  const { savedDocumentData } = useDocumentInfo();
  const revision: unknown = savedDocumentData?.revision;
  const { preview, problems, isMaking } = usePreview({ id, kind, revision });
  useEffect(() => {
    document.body.classList.add('kx-has-preview');
    return () => document.body.classList.remove('kx-has-preview');
  }, []);
  return (
    <aside aria-label="看样" className="kx-preview">
      <PanelEdge />
      <header className="kx-preview__bar">
        <Tabs chosen={kind} labels={KINDS} onChoose={onKind} />
        <p aria-live="polite" className="kx-hint">
          <State isMaking={isMaking} preview={preview} />
        </p>
        <button className="kx-preview__close" onClick={onClose} type="button">
          收起
        </button>
      </header>
      <div className="kx-preview__body">
        <ProblemNote problems={problems} />
        {preview?.kind === 'proof' ? <ProofPages bytes={preview.bytes} /> : null}
        {preview?.kind === 'page' ? (
          <iframe sandbox="" srcDoc={preview.html} title={`网页样，第 ${preview.revision} 版`} />
        ) : null}
      </div>
    </aside>
  );
}

function State({ isMaking, preview }: { isMaking: boolean; preview: Preview | undefined }) {
  const isModified = useFormModified();
  const shown = preview ? `第 ${preview.revision} 版` : '';
  if (isMaking) return `${shown ? `${shown}；` : ''}正在做新样……`;
  if (!preview) return '还没有样子';
  return isModified ? `${shown}；没保存的改动不在其中` : `${shown}，与已保存的文字一致`;
}
