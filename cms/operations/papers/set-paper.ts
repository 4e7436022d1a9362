import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayloadRequest } from 'payload';
import { sha256 } from '../../../content/model/index.ts';
import type { Paper } from '../../editorial/papers/index.ts';
import { appendAudit, auditActor } from '../append-audit.ts';
import { atOnce } from '../at-once.ts';
import { runCommand } from '../run-command.ts';
import { withScratchSnapshot } from '../scratch-snapshot.ts';
import { loadPaper, type PaperRef } from './load-papers.ts';
import { paperSnapshot } from './paper-snapshot.ts';

const TIME_LIMIT = 120_000;
const oneByOne = atOnce(1);

const failed = {
  code: 'PaperFailed',
  title: '单据没有排出来',
  message: '排版程序没有完成，单据没有生成；记录没有变动。',
  hint: '请稍后再试；仍不行的，请系统管理员用 npm run issue:papers 查看原因。',
};

/** A form as PDF bytes, set by the typesetter in a child process. */
export function setPaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const set = async ({ snapshot, folder }: { snapshot: string; folder: string }) => {
    const out = join(folder, 'paper.pdf');
    const args = ['--set', snapshot, '--out', out];
    await runCommand({ command: 'issue-papers', args, timeout: TIME_LIMIT, failed });
    return new Uint8Array(await readFile(out));
  };
  return oneByOne(() => withScratchSnapshot(paperSnapshot(paper), set));
}

/** A form to take away: the log says who took which, with the hash of the file. */
export async function exportPaper(
  req: PayloadRequest,
  ref: PaperRef,
): Promise<{ paper: Paper; pdf: Uint8Array<ArrayBuffer> }> {
  const paper = await loadPaper(req, ref);
  const pdf = await setPaper(paper);
  const { who, ...actor } = auditActor(req);
  await appendAudit(req, {
    ...actor,
    action: 'paper.export',
    subject: ref.kind === 'review' ? `article:${ref.article}` : `issue:${ref.issue}`,
    result: 'done',
    summary: `${who}下载了${paper.name}（${paper.about}）`,
    detail: { ...ref, sha256: sha256(pdf) },
  });
  return { paper, pdf };
}
