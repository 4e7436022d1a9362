'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { keptKey } from './kept-forms.ts';

/** Where the unsaved text of the open document is kept. */
export function useKeptKey(): string {
  const { id, collectionSlug } = useDocumentInfo();
  const { user } = useAuth();
  return keptKey({
    user: String(user?.id ?? ''),
    collection: collectionSlug ?? '',
    id: id === undefined ? undefined : String(id),
  });
}
