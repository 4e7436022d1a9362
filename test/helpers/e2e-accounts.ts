/** A child of the end-to-end test: creates the database of KANXING_HOME and the accounts of its people. */
import { createLocalReq } from 'payload';
import { ensureAccount } from '../../cms/seed/accounts.ts';
import { openCms } from '../../scripts/cli/lib/open-cms.ts';
import { PASSWORD, PEOPLE } from './e2e-people.ts';

const payload = await openCms();
const req = await createLocalReq({}, payload);
for (const account of Object.values(PEOPLE)) await ensureAccount(req, { account, password: PASSWORD });
await payload.destroy();
process.exit();
