import type { JSONField } from 'payload';
import { z } from 'zod';

/** 版面计划: article id → planned pages, in quarters of a page. */
export const pagePlan = z.record(z.string().max(64), z.number().min(0.25).max(99).multipleOf(0.25));
export type PagePlan = z.infer<typeof pagePlan>;

/** What the issue desk plans. Not part of the text: no hash and no snapshot holds it. */
export const pagePlanField: JSONField = {
  name: 'pagePlan',
  type: 'json',
  label: '版面计划',
  validate: (value) =>
    value === undefined || value === null || pagePlan.safeParse(value).success
      ? true
      : '版面计划的每篇页数应在 0.25 到 99 之间，以四分之一页为单位。',
  admin: { condition: () => false, disableListColumn: true, disableListFilter: true },
};
