import type { Problem } from '../../../content/model/problem.ts';

/** What came back from one of our doors: the body, or the problems as a person reads them. */
export type Answer<T> = { ok: true; body: T } | { ok: false; status: number; problems: readonly Problem[] };

/** No answer came at all. */
export const UNREACHABLE: Problem = {
  code: 'ServerUnreachable',
  title: '没有连上服务器',
  message: '请求没有送到，什么也没有记下。',
  hint: '请检查网络后再试；写好的文字还在。',
};

/** Sends JSON（or a form）to our own server; never throws, so that no error can clear what someone typed. */
export async function call<T>(
  url: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<Answer<T>> {
  try {
    const isForm = body instanceof FormData;
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    const json: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, body: json as T };
    return { ok: false, status: response.status, problems: problemsOf(json, response.status) };
  } catch {
    return { ok: false, status: 0, problems: [UNREACHABLE] };
  }
}

type ErrorBody = {
  problems?: Problem[];
  errors?: {
    message?: string;
    data?: { problems?: Problem[]; errors?: { label?: string; message?: string }[] };
  }[];
};

/** The problems of a refusal, in our own form or in Payload's. */
export function problemsOf(json: unknown, status: number): readonly Problem[] {
  const body = (json ?? {}) as ErrorBody;
  const found = body.problems ?? body.errors?.flatMap((error) => error.data?.problems ?? []) ?? [];
  if (found.length > 0) return found;
  const messages =
    body.errors?.flatMap((error) => [error.message ?? '']).filter((message) => message !== '') ?? [];
  return [
    {
      code: `Http${status}`,
      title: '没有成功',
      message: messages.join('；') || `服务器没有接受（${status}）。`,
      hint: '请刷新页面后重试；写好的文字请先复制。',
    },
  ];
}
