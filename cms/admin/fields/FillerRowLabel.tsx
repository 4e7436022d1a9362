'use client';
import { useRowLabel } from '@payloadcms/ui';

/** A 补白 by its title, or by its first words. */
export function FillerRowLabel() {
  const { data, rowNumber } = useRowLabel<{ title?: string; lines?: string[] }>();
  const words = data.title ?? data.lines?.[0];
  return <span>{words || `第 ${(rowNumber ?? 0) + 1} 条`}</span>;
}
