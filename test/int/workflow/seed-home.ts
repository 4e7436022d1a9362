/** Seeds the demo issue in the folder of KANXING_HOME, as the start command does. */
import { DEMO_ACCOUNTS, type DemoAccount } from '../../../cms/seed/accounts.ts';
import { seedDemo } from '../../../cms/seed/seed-demo.ts';
import { openCms } from '../../../scripts/cli/lib/open-cms.ts';
import { quickProof } from '../../helpers/quick-proof.ts';

const payload = await openCms();
const keys = Object.keys(DEMO_ACCOUNTS) as DemoAccount[];
const passwords = Object.fromEntries(keys.map((key) => [key, 'Wide-River-27-Stone']));
await seedDemo({ payload, passwords: passwords as Record<DemoAccount, string>, setProof: quickProof });
await payload.destroy();
process.exit();
