import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let id: string;

beforeAll(async () => {
  desk = await openDesk();
  id = await desk.manuscript('一张读书桌');
});
afterAll(() => desk.close());

const look = (kind: string, as = desk.people.editor, article = id) =>
  desk.request('GET', `/articles/${article}/preview/${kind}`, { as });

describe('a preview', () => {
  it('of the typeset pages is a PDF of the last save, kept nowhere', async () => {
    const { status, body, headers } = await look('proof');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(String(body)).toMatch(/^%PDF-/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-kanxing-revision')).toBe('1');
  }, 120_000);

  it('of the site is its page, in which nothing can run', async () => {
    const { status, body, headers } = await look('page');
    expect(status).toBe(200);
    expect(String(body)).toContain('每周三下午，六个人围着一张桌子读同一本书。');
    expect(String(body)).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toBe('private, no-store');
  }, 120_000);

  it.each(['proof', 'page'])('%s is for those who may read the article', async (kind) => {
    const stranger = await desk.account('contributor');
    const [denied, none] = [await look(kind, stranger), await look(kind, desk.people.editor, 'no-such')];
    expect([denied.status, none.status]).toEqual([404, 404]);
    expect(denied.body).toEqual(none.body);
    expect((await desk.request('GET', `/articles/${id}/preview/${kind}`)).status).toBe(401);
  });

  it('of a text that is not whole says what is missing', async () => {
    const made = await desk.request('POST', '/articles', {
      as: desk.people.editor,
      body: { title: '只有题目' },
    });
    const answer = await look('proof', desk.people.editor, made.body.doc.id);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('InvalidValue');
  });
});
