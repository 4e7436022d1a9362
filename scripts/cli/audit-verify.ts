/** `npm run audit:verify`: hashes the audit log, every decision, proof, correction and signed text again and names what was changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalReq } from 'payload';
import { type Verification, verifyRecords } from '../../cms/operations/verify-records.ts';
import { listIssueAddresses } from '../../content/folder/find-issue-folder.ts';
import { openCms } from './lib/open-cms.ts';
import { runMain } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run audit:verify -- [选项]
逐条重算审计日志、全部决定、校样、校改和每一份签过的文字的校验值；有任何一条被改动时逐条指出，退出码为 1。不改动任何数据。

已发布各期 manifest.json 里印着的日志校验值（auditHead）也逐一核对：日志被截断或重写过的会查出。

  --head HASH  另外核对一个抄下来的校验值；可以写多次
  --json       输出 JSON
  --help       显示这段说明`;

/** The heads of the log that the manifests of published issues carry. */
async function printedHeads(root: string): Promise<string[]> {
  const addresses = await listIssueAddresses(root);
  const manifests = await Promise.all(addresses.map((address) => readManifest(join(root, address))));
  return manifests.flatMap(({ auditHead }) => auditHead ?? []);
}

async function readManifest(folder: string): Promise<{ auditHead?: string }> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { auditHead?: string };
}

function print(
  { auditLines, auditHead, decisions, subjects, proofs, corrections, faults }: Verification,
  heads: number,
): void {
  console.log(
    `审计日志 ${auditLines} 条，决定 ${decisions} 个（${subjects} 份稿件和期），校样 ${proofs} 次，校改记录 ${corrections} 条，连同当时的文字都已重算。`,
  );
  if (heads > 0) console.log(`已公布的日志校验值 ${heads} 个，都已核对。`);
  if (auditHead) console.log(`日志末条的校验值：${auditHead}`);
  if (faults.length === 0) {
    console.log('全部相符，没有发现改动。');
    return;
  }
  console.log(`发现 ${faults.length} 处不符，第一处是 ${faults[0]!.row}：`);
  for (const { row, message } of faults) console.log(`  ${row}  ${message}`);
  console.log('请不要再改动数据库；请系统管理员会同审计人员从备份核对。');
}

process.exitCode = await runMain({
  help: HELP,
  left: '没有核对完，数据没有改动。',
  options: { head: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
  async run({ head = [], json }) {
    const payload = await openCms();
    const printed = await printedHeads(readSettings().content);
    const heads = [...printed, ...head];
    const found = await verifyRecords(await createLocalReq({}, payload), heads);
    await payload.destroy();
    if (json) console.log(JSON.stringify(found, null, 2));
    else print(found, heads.length);
    return found.faults.length > 0 ? 1 : 0;
  },
});
process.exit();
