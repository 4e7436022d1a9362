import type { Migration } from 'payload';
import * as step1 from './20261121_094921_initial.ts';
import * as step2 from './20261121_103618_issue_label.ts';
import * as step3 from './20261121_105216_review_guard.ts';
import * as step4 from './20261121_121513_notices_and_assignments.ts';
import * as step5 from './20261121_122043_fillers.ts';
import * as step6 from './20261121_124344_proofs_and_corrections.ts';
import * as step7 from './20261121_124633_no_locks.ts';

/** Every schema step of the embedded database, oldest first. Made by `npm run db:migration -- NAME`. */
export const migrations: Migration[] = [
  { name: '20261121_094921_initial', up: step1.up as Migration['up'], down: step1.down as Migration['down'] },
  { name: '20261121_103618_issue_label', up: step2.up as Migration['up'], down: step2.down as Migration['down'] },
  { name: '20261121_105216_review_guard', up: step3.up as Migration['up'], down: step3.down as Migration['down'] },
  { name: '20261121_121513_notices_and_assignments', up: step4.up as Migration['up'], down: step4.down as Migration['down'] },
  { name: '20261121_122043_fillers', up: step5.up as Migration['up'], down: step5.down as Migration['down'] },
  { name: '20261121_124344_proofs_and_corrections', up: step6.up as Migration['up'], down: step6.down as Migration['down'] },
  { name: '20261121_124633_no_locks', up: step7.up as Migration['up'], down: step7.down as Migration['down'] },
];
