'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { isRole } from '../../editorial/roles.ts';
import { KeptText } from './KeptText.tsx';
import { Presence } from './Presence.tsx';
import { readOnlyReason } from './read-only-reason.ts';

/** Above a form: why it is read-only, or who else has it open and what was typed into it earlier and never saved. */
export function FormNotices() {
  const { collectionSlug, hasSavePermission, id, savedDocumentData } = useDocumentInfo();
  const { user } = useAuth();
  if (hasSavePermission || id === undefined)
    return (
      <>
        <Presence />
        <KeptText />
      </>
    );
  const stage: unknown = savedDocumentData?.stage;
  if (typeof stage !== 'string') return null;
  const roles = ((user as { roles?: unknown[] } | null)?.roles ?? []).filter(isRole);
  const collection = collectionSlug ?? '';
  return <p className="kx-note">只读：{readOnlyReason({ collection, stage, roles })}</p>;
}
