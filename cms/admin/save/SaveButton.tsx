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
import { useRef } from 'react';
import { acknowledge } from './kept-store.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { useKeptKey } from './use-kept-key.ts';
import { useMerge } from './use-merge.ts';
import '../styles.css';

/**
 * Save, with the revision the form started from（the form's own `revision` field）. When someone else saved in between
 * the server refuses, and both texts are merged by hand; after any refusal the form stays unsaved, so that nothing typed is lost.
 */
export function SaveButton() {
  const { uploadStatus } = useDocumentInfo();
  const { submit, setModified } = useForm();
  const isModified = useFormModified();
  const operation = useOperation();
  const keptKey = useKeptKey();
  const ref = useRef<HTMLButtonElement>(null);
  const isDisabled = (operation === 'update' && !isModified) || uploadStatus === 'uploading';
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault();
    event.stopPropagation();
    ref.current?.click();
  });

  const save = async () => {
    merge.close();
    const saved = await submit();
    if (saved) return acknowledge(keptKey);
    setModified(true);
    await merge.look();
  };
  const merge = useMerge(save);

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
      {merge.clash ? (
        <MergeDialog {...merge.clash} onClose={merge.close} onMerged={(merged) => void merge.take(merged)} />
      ) : null}
    </>
  );
}
