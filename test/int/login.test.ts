import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, PASSWORD, startCms, type TestCms } from '../helpers/cms.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.close());
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const WRONG = 'Not-The-Password-1';
const nobody = () => `${crypto.randomUUID()}@kanxing.example`;
/** Each from an address of its own: only what is failed under one name shall count. */
const login = (email: string, password = WRONG) => {
  const headers = { 'X-Forwarded-For': crypto.randomUUID() };
  return cms.request('POST', '/users/login', { body: { email, password }, headers });
};

/** The work of every hash made meanwhile: rounds, bytes and digest. */
function countHashes(): unknown[][] {
  const real = crypto.pbkdf2;
  const works: unknown[][] = [];
  vi.spyOn(crypto, 'pbkdf2').mockImplementation((...all) => {
    works.push(all.slice(2, 5));
    return real(...all);
  });
  // Imports by name see the one above only after this.
  syncBuiltinESMExports();
  return works;
}

async function hashesOf(ask: () => Promise<Answer>): Promise<{ works: unknown[][]; answer: Answer }> {
  const works = countHashes();
  const answer = await ask();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  return { works, answer };
}

async function lockedAccount(): Promise<string> {
  const { email } = await cms.account('proofreader');
  for (let attempt = 0; attempt < 5; attempt += 1) await login(email);
  return email;
}

const told = ({ status, body, headers }: Answer) => ({
  status,
  body,
  headers: [...headers].filter(([name]) => name !== 'date'),
});

describe('a login that fails', () => {
  it('is answered alike and hashes alike, with an account, without one, and when it is locked', async () => {
    const { email } = await cms.account('proofreader');
    const locked = await lockedAccount();
    const failed = [
      await hashesOf(() => login(email)),
      await hashesOf(() => login(` ${email.toUpperCase()} `)),
      await hashesOf(() => login(nobody())),
      await hashesOf(() => login("o'neill=nobody@kanxing.example")),
      await hashesOf(() => login(locked)),
      await hashesOf(() => login(locked, PASSWORD)),
    ];
    const [first] = failed.map(({ answer }) => told(answer));
    expect(first).toMatchObject({ status: 401 });
    expect(first!.body.errors[0].data.problems[0].code).toBe('LoginRefused');
    for (const { answer } of failed) expect(told(answer)).toEqual(first);
    for (const { works } of failed) expect(works).toEqual([[600_000, 32, 'sha256']]);
  });

  it('is answered alike at every try, up to the one that must wait', async () => {
    const tries = async (email: string) => {
      const answers: unknown[] = [];
      for (let attempt = 0; attempt < 9; attempt += 1) answers.push(told(await login(email)));
      return answers;
    };
    const { email } = await cms.account('proofreader');
    const [known, unknown] = [await tries(email), await tries(nobody())];
    expect(known.slice(0, 8)).toEqual(unknown.slice(0, 8));
    expect(known.at(-1)).toMatchObject({ status: 429 });
    expect(unknown.at(-1)).toMatchObject({ status: 429 });
  });

  it('without a password costs no hash, whoever asks', async () => {
    const { email } = await cms.account('proofreader');
    for (const name of [email, nobody()]) {
      const { works, answer } = await hashesOf(() => login(name, ' '));
      expect([answer.status, works]).toEqual([400, []]);
    }
  });
});

it('a login that succeeds hashes once', async () => {
  const { email } = await cms.account('proofreader');
  const { works, answer } = await hashesOf(() => login(email, PASSWORD));
  expect([answer.status, works.length]).toEqual([200, 1]);
});
