/** `npm run audit:verify`: hashes the audit log, every decision, proof, correction and signed text again and names what was changed. */
import { parseArgs } from 'node:util';
import { createLocalReq } from 'payload';
import { type Verification, verifyRecords } from '../../cms/operations/verify-records.ts';
import { openCms } from './lib/open-cms.ts';
import { printTrouble } from './lib/print-trouble.ts';

const HELP = `用法：npm run audit:verify -- [选项]
逐条重算审计日志、全部决定、校样、校改和每一份签过的文字的校验值；有任何一条被改动时逐条指出，退出码为 1。不改动任何数据。

  --head HASH  某一期 manifest.json 里的 auditHead，核对它仍在日志里；可以写多次
  --json       输出 JSON
  --help       显示这段说明`;

const OPTIONS = {
  head: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const payload = await openCms();
  const found = await verifyRecords(await createLocalReq({}, payload), values.head);
  await payload.destroy();
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else print(found);
  return found.faults.length > 0 ? 1 : 0;
}

function print({
  auditLines,
  auditHead,
  decisions,
  subjects,
  proofs,
  corrections,
  faults,
}: Verification): void {
  console.log(
    `审计日志 ${auditLines} 条，决定 ${decisions} 个（${subjects} 份稿件和期），校样 ${proofs} 次，校改记录 ${corrections} 条，连同当时的文字都已重算。`,
  );
  if (auditHead) console.log(`日志末条的校验值：${auditHead}`);
  if (faults.length === 0) {
    console.log('全部相符，没有发现改动。');
    return;
  }
  console.log(`发现 ${faults.length} 处不符，第一处是 ${faults[0]!.row}：`);
  for (const { row, message } of faults) console.log(`  ${row}  ${message}`);
  console.log('请不要再改动数据库；请系统管理员会同审计人员从备份核对。');
}

process.exitCode = await main().catch((error: unknown) =>
  printTrouble(error, { left: '没有核对完，数据没有改动。', help: HELP }),
);
process.exit();
