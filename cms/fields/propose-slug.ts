import { randomBytes } from 'node:crypto';
import type { FieldHook } from 'payload';

/** An empty 网址名 gets one that says nothing and never repeats; it can be bettered until the article is out. */
export const proposeSlug: FieldHook = ({ value, originalDoc }) => {
  if (typeof value === 'string' && value !== '') return value;
  return originalDoc?.slug || `article-${randomBytes(5).toString('hex')}`;
};
