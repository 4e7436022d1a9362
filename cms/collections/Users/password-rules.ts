import { type CollectionBeforeValidateHook, ValidationError } from 'payload';

const MINIMUM = 10;
const COMMON = [
  'password',
  'qwerty',
  '1234567890',
  '0123456789',
  'admin',
  'kanxing',
  'abcdef',
  'iloveyou',
  '88888888',
  '66666666',
];

/** Why a password may not be used; `undefined` when it may. Length first (等保 2.0), then common and personal words. */
export function passwordFault(password: string, personal: readonly string[] = []): string | undefined {
  if ([...password].length < MINIMUM)
    return `密码至少 ${MINIMUM} 个字符，现在只有 ${[...password].length} 个。`;
  if (password.length > 200) return '密码不能超过 200 个字符。';
  if (new Set(password).size < 5) return '密码里不同的字符太少，容易被猜中。';
  const lower = password.toLowerCase();
  const found = [...COMMON, ...personal.map((word) => word.toLowerCase())].find(
    (word) => word.length > 3 && lower.includes(word),
  );
  return found ? `密码里不能含有“${found}”这样容易被猜中的字样。` : undefined;
}

/** Refuses weak passwords on the field, whoever sets them. */
export const passwordRules: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const password: unknown = data?.password;
  if (typeof password !== 'string') return data;
  const email = String(data?.email ?? originalDoc?.email ?? '');
  const message = passwordFault(password, [
    email.split('@')[0] ?? '',
    String(data?.name ?? originalDoc?.name ?? ''),
  ]);
  if (message)
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req }, req.t);
  return data;
};
