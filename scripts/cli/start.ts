/** `npm start [-- --no-demo]`: everything from nothing to a running CMS, site and PDF; later starts only start. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { listIssueAddresses } from '../../content/folder/find-issue-folder.ts';
import { readAccounts } from './lib/accounts-file.ts';
import { buildCms, isCmsBuilt, startCms } from './lib/cms-server.ts';
import { missingPdfs, pdfFile, pdfText } from './lib/missing-pdfs.ts';
import { printTrouble } from './lib/print-trouble.ts';
import { runCommand } from './lib/run-command.ts';
import { serveSite } from './lib/serve-site.ts';
import { setMissingPdfs } from './lib/set-missing-pdfs.ts';
import { childEnvironment, ROOT, readSettings } from './lib/settings.ts';
import { isStamped, sourceHash, stamp } from './lib/source-hash.ts';
import { runSteps, type Step } from './lib/steps.ts';

const HELP = `用法：npm start [-- --no-demo]
准备好一切并启动：采编系统、数据库、示例刊（三审、签发、付印、发布）、阅读网站、排版 PDF。再次运行只启动，数据保留。

  --no-demo   不放示例刊，用于正式安装；第一个管理员用 npm run user:create 建立
  --help      显示这段说明

环境变量：KANXING_HOME 数据目录 · KANXING_HOST 监听地址 · KANXING_CMS_PORT、KANXING_SITE_PORT 端口 · DATABASE_URL`;
const LEFT = '没有启动完成；已有数据没有改动，处理后重新运行同一条命令即可，会从中断处继续。';
const DEMO_ISSUE = 'jlxx/2026/3';

const settings = readSettings();
const env = childEnvironment(settings);
const stampFile = (name: string) => join(settings.home, 'stamps', name);
const demoManifest = join(settings.content, DEMO_ISSUE, 'manifest.json');
const demoPdf = pdfFile(settings.pdfFolder, DEMO_ISSUE);

/** A hash that changes with any published issue, and with the text its PDF was set from. */
async function contentHash(): Promise<string> {
  const addresses = await listIssueAddresses(settings.content);
  return addresses
    .map((address) => [readManifestHash(address), pdfText(pdfFile(settings.pdfFolder, address))].join(' '))
    .join('\n');
}

const wantedPdfs = () => missingPdfs(settings.content, settings.pdfFolder);

function readManifestHash(address: string): string {
  const text = readFileSync(join(settings.content, address, 'manifest.json'), 'utf8');
  return (JSON.parse(text) as { hash: string }).hash;
}

/** A step that is done when its stamp names the hash of what it is made from. */
function stamped(step: {
  title: string;
  name: string;
  hash: () => Promise<string> | string;
  run: () => Promise<void>;
  product?: string;
}): Step {
  return {
    title: step.title,
    isDone: async () =>
      (!step.product || existsSync(step.product)) && isStamped(stampFile(step.name), await step.hash()),
    run: async () => {
      const hash = await step.hash();
      await step.run();
      stamp(stampFile(step.name), hash);
    },
  };
}

const demoSteps: Step[] = [
  {
    title: '建立数据库与示例刊',
    isDone: () => existsSync(stampFile('demo')),
    run: () => runCommand('demo-seed', [], env).then(() => stamp(stampFile('demo'), DEMO_ISSUE)),
  },
  {
    title: '发布示例刊',
    isDone: () => existsSync(demoManifest),
    run: () => runCommand('issue-publish', [DEMO_ISSUE], env),
  },
  stamped({
    title: '排版示例刊',
    name: 'typeset',
    product: demoPdf,
    hash: () =>
      sourceHash('scripts/typeset', 'templates/print', 'content/model', 'content/folder') +
      readManifestHash(DEMO_ISSUE),
    run: () => runCommand('issue-typeset', [DEMO_ISSUE, '--articles'], env),
  }),
];

function allSteps(hasDemo: boolean): Step[] {
  return [
    { title: '构建采编系统', isDone: isCmsBuilt, run: () => buildCms(settings) },
    ...(hasDemo ? demoSteps : []),
    {
      title: '排版最新的一期',
      isDone: async () => (await wantedPdfs()).length === 0,
      run: async () => setMissingPdfs(await wantedPdfs(), env),
    },
    stamped({
      title: '生成阅读网站',
      name: 'site',
      product: join(settings.siteFolder, 'index.html'),
      hash: async () =>
        sourceHash('site', 'templates/site', 'content/model', 'content/folder', 'content/pages') +
        (await contentHash()),
      run: () => runCommand('site-build', ['--no-typeset'], env),
    }),
  ];
}

function printSummary(hasDemo: boolean): void {
  const accounts = readAccounts(settings.accountsFile);
  console.log(
    `\n刊行已启动（按 Ctrl+C 停止）\n  采编系统  ${settings.cmsUrl}/admin\n  阅读网站  ${settings.siteUrl}/`,
  );
  if (hasDemo && existsSync(demoPdf)) console.log(`  排版成品  ${relative(process.cwd(), demoPdf)}`);
  if (!hasDemo || accounts.length === 0) return;
  console.log(`\n示例账号（保存在 ${relative(process.cwd(), settings.accountsFile)}，只供试用）`);
  for (const { name, email, roles, password } of accounts) {
    console.log(`  ${email.padEnd(22)} ${password}  ${roles.join('、')}　${name}`);
  }
}

async function main(): Promise<number> {
  const options = {
    'no-demo': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  process.chdir(ROOT);
  const hasDemo = !values['no-demo'];
  await runSteps(allSteps(hasDemo));
  const cms = await startCms(settings);
  const site = await serveSite({ folder: settings.siteFolder, host: settings.host, port: settings.sitePort });
  printSummary(hasDemo);
  const stop = () => {
    site.close();
    site.closeAllConnections();
    cms.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const code = await new Promise<number>((resolve) => cms.once('exit', (value) => resolve(value ?? 0)));
  stop();
  return code;
}

process.exitCode = await main().catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
