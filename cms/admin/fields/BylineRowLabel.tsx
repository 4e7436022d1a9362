'use client';
import { useRowLabel } from '@payloadcms/ui';
import { BYLINE_ROLES, type BylineRole } from '../../../content/model/byline.ts';

type Row = { name?: string; post?: string; affiliation?: string; role?: BylineRole };

/** A row of the byline as it is printed. */
export function BylineRowLabel() {
  const { data, rowNumber } = useRowLabel<Row>();
  const role = data.role ? BYLINE_ROLES[data.role] : '';
  const parts = [data.affiliation, data.post, role, data.name].filter(Boolean);
  return <span>{parts.length > 0 ? parts.join('　') : `第 ${(rowNumber ?? 0) + 1} 位作者`}</span>;
}
