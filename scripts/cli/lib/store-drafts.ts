import { createLocalReq, type PayloadRequest } from 'payload';
import { findDuplicates } from '../../../cms/operations/find-duplicates.ts';
import { findIssue } from '../../../cms/operations/find-issue.ts';
import { type KeptFile, keepFile, recordIntake } from '../../../cms/operations/record-intake.ts';
import { bringInContent } from '../../../cms/seed/bring-in-content.ts';
import { withOwnIds } from '../../../cms/seed/import-draft.ts';
import { type Issue, issueAddress, ProblemError } from '../../../content/model/index.ts';
import type { Drafts } from './intake-command.ts';
import { openCms } from './open-cms.ts';

/**
 * Stores drafts in the CMS as the issue of an address: a new issue with its columns, articles and pictures, every
 * article a draft. The files are kept, and what was used or submitted before is told. An address that has an issue already
 * is refused: what editors have there is not touched.
 */
export async function storeDrafts(address: string, drafts: Drafts): Promise<string> {
  const issue = withAddress(drafts.issue, address);
  const payload = await openCms();
  try {
    return await storeIssue(await createLocalReq({}, payload), { ...drafts, issue });
  } finally {
    await payload.destroy();
  }
}

/** The same in an open CMS; answers what was stored in words. */
export async function storeIssue(req: PayloadRequest, drafts: Drafts): Promise<string> {
  const address = issueAddress(drafts.issue);
  if (await findIssue(req, address)) throw new ProblemError([alreadyThere(address)]);
  const duplicates = await findDuplicates(req, drafts.articles);
  const files: KeptFile[] = [];
  for (const { report, ...file } of drafts.files) files.push(await keepFile(req, file, report));
  const { articleIds } = await bringInContent(req, withOwnIds(drafts));
  for (const [index, { id: draft, title }] of drafts.articles.entries()) {
    const made = { id: articleIds[index]!, title };
    await recordIntake(req, made, { draft, files, duplicates: duplicates[index]! });
  }
  return [
    `已收进采编系统：${address}，${articleIds.length} 篇，都是草稿，等待三审；原文件已留存。`,
    ...duplicates.flat().map(({ message }) => `疑似重复：${message}`),
  ].join('\n');
}

function withAddress(issue: Issue, address: string): Issue {
  const match = /^([a-z0-9][a-z0-9-]*)\/(\d{4})\/([\d-]+)$/.exec(address);
  if (!match) {
    throw new ProblemError([
      {
        code: 'IssueAddressInvalid',
        title: '期的写法不对',
        message: `“${address}”不是“刊名/年/期”，例如 jlxx/2026/3。`,
        hint: '请照这个写法重试。',
      },
    ]);
  }
  return { ...issue, title: match[1]!, year: Number(match[2]), issueNumber: match[3]! };
}

function alreadyThere(address: string) {
  return {
    code: 'IssueAddressTwice',
    title: '这一期已经有了',
    message: `${address} 在采编系统里已经有一期，没有收进任何稿件。`,
    hint: '单篇稿件请在采编系统的“稿件”页面上传，再由编辑室主任编入；整期请换一个期号。',
  };
}
