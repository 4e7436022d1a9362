/** `npm run demo:seed`: accounts and the demo issue with every decision up to 付印, into an empty or a seeded CMS. */
import { ROLES } from '../../cms/editorial/index.ts';
import { DEMO_ACCOUNTS, type DemoAccount } from '../../cms/seed/accounts.ts';
import { type KeptAccount, makePassword, readAccounts, writeAccounts } from './lib/accounts-file.ts';
import { openCms } from './lib/open-cms.ts';
import { runMain } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run demo:seed
建立示例账号（各角色一个）和示例刊一期：来稿、三审、保密审查、编入、三校、通读、签发、付印，每一步都由不同的人作决定。
可以重复运行：已有的账号、文字和决定不动。密码写在数据目录的 accounts.json（只有本人可读）。`;

async function seed(): Promise<void> {
  const { accountsFile } = readSettings();
  const kept = new Map(readAccounts(accountsFile).map((account) => [account.key, account]));
  const keys = Object.keys(DEMO_ACCOUNTS) as DemoAccount[];
  const passwords = Object.fromEntries(
    keys.map((key) => [key, kept.get(key)?.password ?? makePassword()]),
  ) as Record<DemoAccount, string>;
  // Kept before they are used: an interrupted seed must not leave accounts that nobody can open.
  writeAccounts(
    accountsFile,
    keys.map((key) => accountOf(key, passwords[key])),
  );
  const payload = await openCms();
  const { seedDemo } = await import('../../cms/seed/seed-demo.ts');
  const { issue } = await seedDemo({ payload, passwords, progress: showProgress });
  await payload.destroy();
  console.log(`示例刊 ${issue} 已付印，可以发布。`);
}

function accountOf(key: DemoAccount, password: string): KeptAccount {
  const { name, email, roles } = DEMO_ACCOUNTS[key];
  return { key, name, email, roles: roles.map((role) => ROLES[role]), password };
}

function showProgress(done: number, total: number, label: string): void {
  console.log(`  ${String(done).padStart(2)}/${total} ${label}`);
}

process.exitCode = await runMain({
  help: HELP,
  left: '已经存下的内容没有改动；处理后可以重新运行，会从中断处继续。',
  options: {},
  run: () => seed().then(() => 0),
});
process.exit();
