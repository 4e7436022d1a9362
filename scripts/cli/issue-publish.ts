/** `npm run issue:publish -- ISSUE [--as EMAIL] | --from DIR --to DIR`: a released issue → content/published. */
import { relative, resolve } from 'node:path';
import type { Problem } from '../../content/model/index.ts';
import { ProblemError } from '../../content/model/index.ts';
import { type PublishResult, publishIssue } from '../publish/publish.ts';
import { folderSource } from '../publish/source/folder-source.ts';
import { runMain, UsageError } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run issue:publish -- ISSUE [选项]
      npm run issue:publish -- --from DIR --to DIR
把采编系统里已付印的一期写成快照，并记下“出刊”；ISSUE 是“刊名/年/期”。内容与签发、付印时不一致的不写。

  --as 登录名   以哪个出版账号记“出刊”（默认是作“付印”决定的人）
  --to DIR      写到哪个文件夹（默认 content/published，或环境变量 KANXING_CONTENT）
  --from DIR    不经采编系统，从一个快照文件夹取内容（试用和测试）
  --json        在标准输出打印 JSON：{address, revision, manifestHash, folder, articles, isUnchanged}
  --help        显示这段说明

写入先在旁边的临时文件夹里完成，再一次换上：中途停电或中断，留下的是原来的一版或新的一版。`;

function publishFolder(from: string, to: string): Promise<PublishResult> {
  return publishIssue({ source: folderSource(resolve(from)), address: from, root: resolve(to) });
}

async function publishFromCms(
  argument: string,
  { as: email, to }: { as?: string; to?: string },
): Promise<PublishResult> {
  const root = to === undefined ? readSettings().content : resolve(to);
  const address = addressOf(argument);
  // Loaded only here: a folder is published without the CMS.
  const { openCms } = await import('./lib/open-cms.ts');
  const payload = await openCms();
  try {
    const { publishingRequest } = await import('../../cms/operations/publishing-request.ts');
    const { loadReleasedIssue } = await import('../../cms/operations/snapshot-input.ts');
    const { recordPublication } = await import('../../cms/operations/record-publication.ts');
    const req = await publishingRequest({ payload, address, email });
    const source = {
      loadReleasedIssue: (wanted: string) => loadReleasedIssue(req, wanted),
      recordPublication: (publication: Parameters<typeof recordPublication>[1]) =>
        recordPublication(req, publication),
    };
    return await publishIssue({ source, address, root });
  } finally {
    await payload.destroy();
  }
}

function addressOf(argument: string): string {
  const match = /^([a-z0-9][a-z0-9-]*\/\d{4}\/[\d-]+)\/?$/.exec(argument);
  if (match) return match[1]!;
  const problem: Problem = {
    code: 'IssueAddressInvalid',
    title: '期的写法不对',
    message: `“${argument}”不是“刊名/年/期”，例如 jlxx/2026/3。`,
    hint: '请照这个写法重试；从文件夹发布请用 --from DIR --to DIR。',
  };
  throw new ProblemError([problem]);
}

function print(result: PublishResult, isJson: boolean): void {
  if (isJson) {
    console.log(JSON.stringify(result));
    return;
  }
  const { address, revision, articles, manifestHash, folder, isUnchanged } = result;
  console.log(
    `${address} 第 ${revision} 版，${articles} 篇${isUnchanged ? '；已有相同的内容，没有改动' : ''}。`,
  );
  console.log(`清单 SHA-256：${manifestHash}`);
  console.log(`位置：${relative(process.cwd(), folder)}`);
  console.log('给读者看到：运行 npm run site:build，它先排好这一期的 PDF，再更新网站。');
}

process.exitCode = await runMain({
  help: HELP,
  left: '没有写入，已发布的内容不变。',
  options: {
    as: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  async run({ from, json, ...target }, positionals) {
    const [address] = positionals;
    const isUsable = from ? positionals.length === 0 && target.to : positionals.length === 1;
    if (!isUsable) throw new UsageError('请写明一期（刊名/年/期），或者同时写 --from 和 --to。');
    const result = from ? await publishFolder(from, target.to!) : await publishFromCms(address!, target);
    print(result, json);
    return 0;
  },
});
// Payload keeps timers of its own: the command ends when its work is done.
process.exit();
