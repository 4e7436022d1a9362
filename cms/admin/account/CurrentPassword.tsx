'use client';
import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui';

/** The old password, asked for while someone changes their own. */
export function CurrentPassword() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  // The form knows this field only while the new password is being typed.
  const isChanging = useFormFields(([fields]) => fields['confirm-password'] !== undefined);
  if (!isChanging || !user || user.id !== id) return null;
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: 'currentPassword', label: '现在的口令', required: true }}
      path="currentPassword"
    />
  );
}
