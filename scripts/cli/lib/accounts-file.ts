import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One account with its first password, as kept beside the data (mode 0600) until the office changes it. */
export type KeptAccount = {
  key: string;
  name: string;
  email: string;
  roles: readonly string[];
  password: string;
};

/** A password a person can copy by hand: 16 letters and digits in groups, about 80 bits. */
export function makePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

export function readAccounts(file: string): KeptAccount[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptAccount[]) : [];
}

export function writeAccounts(file: string, accounts: readonly KeptAccount[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(accounts, null, 1)}\n`, { mode: 0o600 });
}
