import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { civilDate, cleanText } from '../../content/model/index.ts';
import type { AuditFilter } from '../operations/audit-filter.ts';
import { auditState, exportAudit } from '../operations/audit-view.ts';
import { checked } from './checked.ts';
import { respond } from './respond.ts';

const filter = z.strictObject({
  from: civilDate.optional(),
  to: civilDate.optional(),
  actor: cleanText.max(60).optional(),
  kind: z.string().max(40).optional(),
  subject: cleanText.max(120).optional(),
  result: z.enum(['done', 'refused', 'failed']).optional(),
});

/** `GET /api/audit-log/state` whether the chain is whole · `GET /api/audit-log/csv` the lines of a filter as a file. */
export const auditEndpoints: Endpoint[] = [
  { path: '/state', method: 'get', handler: (req) => respond(() => auditState(req)) },
  {
    path: '/csv',
    method: 'get',
    handler: async (req) => {
      let csv: string | undefined;
      const answer = await respond(async () => {
        csv = await exportAudit(req, filterOf(req));
        return null;
      });
      return csv === undefined ? answer : download(csv);
    },
  },
];

function filterOf(req: PayloadRequest): AuditFilter {
  const given = Object.entries(Object.fromEntries(req.searchParams ?? [])).filter(
    ([, value]) => value !== '',
  );
  return checked(filter, Object.fromEntries(given), '筛选');
}

function download(csv: string): Response {
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-log.csv"; filename*=UTF-8''${encodeURIComponent('审计日志.csv')}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
