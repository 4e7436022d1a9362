'use client';
import { useRowLabel } from '@payloadcms/ui';

/** A line of the 版权页: `总编　某某　某某`. */
export function MastheadRowLabel() {
  const { data, rowNumber } = useRowLabel<{ role?: string; names?: string[] }>();
  const parts = [data.role, ...(data.names ?? [])].filter(Boolean);
  return <span>{parts.length > 0 ? parts.join('　') : `第 ${(rowNumber ?? 0) + 1} 行`}</span>;
}
