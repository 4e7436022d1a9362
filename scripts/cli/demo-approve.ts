/** `npm run demo:approve -- ISSUE`: takes every decision up to 付印 on an issue with the demo accounts, for trials only. */
import { createLocalReq } from 'payload';
import { openCms } from './lib/open-cms.ts';
import { runMain, UsageError } from './lib/run-main.ts';

const HELP = `用法：npm run demo:approve -- ISSUE
用示例账号对一期（刊名/年/期）依次作出全部决定：初审、复审、保密审查、终审、编入、三校、通读、签发、付印。
只供试用和测试：没有示例账号的系统里不能运行；三审仍由三个不同的人作出，每个决定都有记录。`;

async function approve(address: string): Promise<void> {
  const payload = await openCms();
  const { approveAll } = await import('../../cms/seed/approve-all.ts');
  const { demoApprovers } = await import('../../cms/seed/demo-approvers.ts');
  const { findIssue } = await import('../../cms/operations/find-issue.ts');
  const { cmsProblems, refuse } = await import('../../cms/operations/problems.ts');
  const req = await createLocalReq({}, payload);
  const issue = await findIssue(req, address);
  if (!issue) throw refuse(cmsProblems.notFound('一期'));
  const approvers = await demoApprovers(req);
  await approveAll({ payload, issueId: issue.id, approvers, progress: showProgress });
  await payload.destroy();
  console.log(`${address} 已付印，可以发布。`);
}

function showProgress(done: number, total: number, label: string): void {
  console.log(`  ${String(done).padStart(2)}/${total} ${label}`);
}

process.exitCode = await runMain({
  help: HELP,
  left: '已作的决定都有记录；处理后可以重新运行，会从中断处继续。',
  options: {},
  allowPositionals: true,
  async run(_, [address, ...rest]) {
    if (!address || rest.length > 0) throw new UsageError('请写明一期。');
    await approve(address);
    return 0;
  },
});
process.exit();
