import { z } from 'zod';

const ALLOWED = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:[+\d]|\/(?![/\\]))/i;

/** True for an address a reader may follow: http(s), mailto, tel or a path on this site; never script or data. */
export function isSafeHref(href: string): boolean {
  const hasHidden = [...href].some((char) => char.codePointAt(0)! <= 0x20 || char.codePointAt(0) === 0x7f);
  return href.length <= 2048 && !hasHidden && ALLOWED.test(href);
}

/** A link address that passes `isSafeHref`. */
export const safeHref = z.string().refine(isSafeHref, {
  message: '链接协议不允许；只能用 http、https、mailto、tel 或以 / 开头的站内地址',
});
