import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload';

/** How Payload stores passwords since 3.90; an older form is rewritten at the account's next sign-in. */
const FORM = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32, digest: 'sha256' } as const;

/** What stands for an account there is not: looking at it takes as long, and no password is its own. */
export const NO_ACCOUNT = { hash: `${FORM.prefix}${'00'.repeat(FORM.bytes)}`, salt: '0'.repeat(64) } as const;

/** Whether this is the password of a stored account. */
export async function isPasswordOf(
  { hash, salt }: { hash?: string | null; salt?: string | null },
  password: string,
): Promise<boolean> {
  if (!hash?.startsWith(FORM.prefix) || !salt) return false;
  const stored = Buffer.from(hash.slice(FORM.prefix.length), 'hex');
  const given = await promisify(pbkdf2)(password, salt, FORM.iterations, FORM.bytes, FORM.digest);
  return stored.length === given.length && timingSafeEqual(stored, given);
}

/** Whoever changes their own password says the old one: an open screen must not be enough to take over an account. */
export const askOldPassword: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const isOwnChange = operation === 'update' && req.user !== null && req.user?.id === originalDoc?.id;
  if (!isOwnChange || typeof data?.password !== 'string') return data;
  const old: unknown = data.currentPassword;
  const isRight = typeof old === 'string' && (await isPasswordOf(await secretsOf(req), old));
  if (isRight) return data;
  const message = old ? '现在的密码不对，密码没有改。' : '更改自己的密码，要填写现在的密码。';
  throw new ValidationError(
    { collection: 'users', errors: [{ path: 'currentPassword', message }], req },
    req.t,
  );
};

// Below Payload's own reading, which hides what is compared here.
async function secretsOf(req: PayloadRequest): Promise<{ hash?: string; salt?: string }> {
  const where = { id: { equals: req.user?.id } };
  const found = await req.payload.db.findOne<{ id: string; hash?: string; salt?: string }>({
    collection: 'users',
    where,
    req,
  });
  return found ?? {};
}
