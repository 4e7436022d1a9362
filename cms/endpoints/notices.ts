import type { Endpoint } from 'payload';
import { z } from 'zod';
import { listNotices, markRead } from '../operations/notices/read-notices.ts';
import { checked } from './checked.ts';
import { readJson } from './read-json.ts';
import { respond } from './respond.ts';

const marks = z.strictObject({ ids: z.array(z.string().max(200)).max(200).optional() });

/** `GET /api/notices/mine` · `POST /api/notices/read`（`ids`, or all）. */
export const noticeEndpoints: Endpoint[] = [
  { path: '/mine', method: 'get', handler: (req) => respond(() => listNotices(req)) },
  {
    path: '/read',
    method: 'post',
    handler: (req) =>
      respond(async () => markRead(req, checked(marks, (await readJson(req)) ?? {}, '已读').ids)),
  },
];
