import type { MissingPdf } from './missing-pdfs.ts';
import { runCommand } from './run-command.ts';

/**
 * Sets these issues, with the pages of each article. One that cannot be set does not keep the site back: it goes
 * without a PDF, and the typesetter has said why.
 */
export async function setMissingPdfs(
  issues: readonly MissingPdf[],
  env: Record<string, string> = {},
): Promise<void> {
  for (const { address, folder, pdf } of issues) {
    console.log(`排版 ${address}，供网站使用……`);
    await runCommand('issue-typeset', [folder, '--articles', '--out', pdf], env).catch(() => {
      console.log(`${address} 没有排好，网站先不带这一期的 PDF；处理后运行 npm run site:build。`);
    });
  }
}
