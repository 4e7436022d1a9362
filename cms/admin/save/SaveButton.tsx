'use client';
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useOperation,
} from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { ConflictNote } from './ConflictNote.tsx';
import { acknowledge } from './kept-store.ts';
import { useKeptKey } from './use-kept-key.ts';
import '../styles.css';

type Doc = Record<string, unknown> & { revision?: number };

/**
 * Save, with the revision the form started from（the form's own `revision` field）. When someone else saved in between
 * the server refuses, and both texts are shown; after any refusal the form stays unsaved, so that nothing typed is lost.
 */
export function SaveButton() {
  const { id, collectionSlug, uploadStatus } = useDocumentInfo();
  const { submit, getData, setModified } = useForm();
  const isModified = useFormModified();
  const operation = useOperation();
  const keptKey = useKeptKey();
  const [theirs, setTheirs] = useState<Doc>();
  const ref = useRef<HTMLButtonElement>(null);
  const isDisabled = (operation === 'update' && !isModified) || uploadStatus === 'uploading';
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault();
    event.stopPropagation();
    ref.current?.click();
  });

  const findNewer = async () => {
    if (id === undefined) return;
    const answer = await call<Doc>(`/api/${collectionSlug}/${encodeURIComponent(String(id))}?depth=0`);
    const started = getData().revision as number | undefined;
    if (answer.ok && started !== undefined && answer.body.revision !== started) setTheirs(answer.body);
  };
  const save = async () => {
    setTheirs(undefined);
    const saved = await submit();
    if (saved) return acknowledge(keptKey);
    setModified(true);
    await findNewer();
  };

  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={isDisabled}
        onClick={() => void save()}
        ref={ref}
        size="medium"
        type="button"
      >
        保存
      </FormSubmit>
      {theirs ? <ConflictNote onClose={() => setTheirs(undefined)} theirs={theirs} /> : null}
    </>
  );
}
