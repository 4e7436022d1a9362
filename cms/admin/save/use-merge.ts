'use client';
import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { Doc } from './MergeDialog.tsx';

/** Two texts that met: what somebody saved, and what both started from. */
export type Clash = { theirs: Doc; base: Doc | undefined };

/**
 * What happens after a refused save. `look` asks whether someone saved meanwhile; `take` puts the merged text into the
 * form, as coming from the newer revision, and saves it. Whatever happens on the way, the form holds the text.
 */
export function useMerge(save: () => Promise<void>) {
  const { id, collectionSlug } = useDocumentInfo();
  const { getData, reset, setModified } = useForm();
  const [clash, setClash] = useState<Clash>();
  const [isToSave, setToSave] = useState(false);
  // The form shows what was merged before it is sent: a refused save leaves it there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: saved once for each merge
  useEffect(() => {
    if (!isToSave) return;
    setToSave(false);
    void save();
  }, [isToSave]);
  const look = async () => {
    const started = getData().revision;
    if (id === undefined || typeof started !== 'number') return;
    const address = `/api/${collectionSlug}`;
    const theirs = await call<Doc>(`${address}/${encodeURIComponent(String(id))}?depth=0`);
    if (!theirs.ok || theirs.body.revision === started) return;
    setClash({ theirs: theirs.body, base: await versionOf(address, String(id), started) });
  };
  const take = async (merged: Record<string, unknown>) => {
    const revision = clash?.theirs.revision;
    await reset({ ...getData(), ...merged, revision });
    setModified(true);
    setClash(undefined);
    setToSave(true);
  };
  return { clash, look, take, close: () => setClash(undefined) };
}

async function versionOf(address: string, id: string, revision: number): Promise<Doc | undefined> {
  const query = new URLSearchParams({
    depth: '0',
    limit: '1',
    'where[parent][equals]': id,
    'where[version.revision][equals]': String(revision),
  });
  const answer = await call<{ docs: { version: Doc }[] }>(`${address}/versions?${query}`);
  return answer.ok ? answer.body.docs[0]?.version : undefined;
}
