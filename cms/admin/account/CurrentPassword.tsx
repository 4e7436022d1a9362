'use client';
import { FieldDescription, PasswordField, useAuth, useDocumentInfo } from '@payloadcms/ui';

/** The old password, which whoever changes their own says as well. Others' forms do not show it. */
export function CurrentPassword() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  if (!user || user.id !== id) return null;
  return (
    <>
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label: '现在的密码' }}
        path="currentPassword"
        validate={() => true}
      />
      <FieldDescription description="只在更改密码时填写。" path="currentPassword" />
    </>
  );
}
