'use client';
import { useRowLabel } from '@payloadcms/ui';

/** A column of an issue with how many articles it has. */
export function IssueColumnRowLabel() {
  const { data, rowNumber } = useRowLabel<{ name?: string; articles?: unknown[] }>();
  const name = data.name || `第 ${(rowNumber ?? 0) + 1} 个栏目`;
  return (
    <span>
      {name}　<small>{data.articles?.length ?? 0} 篇</small>
    </span>
  );
}
