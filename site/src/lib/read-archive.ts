import { join } from 'node:path';
import { listIssueAddresses } from '../../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import { issueAddress, type Problem, ProblemError, type Snapshot } from '../../../content/model/index.ts';
import { type Archive, makeArchive } from './archive.ts';

/**
 * Reads and checks every issue below `root`. Throws `ProblemError` with all problems of all issues, each naming its
 * folder; nothing is shown of an archive that has a broken issue.
 */
export async function readArchive(root: string): Promise<{ archive: Archive; snapshots: Snapshot[] }> {
  const addresses = await listIssueAddresses(root);
  const results = await Promise.all(addresses.map((address) => readIssue(root, address)));
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new ProblemError(problems);
  const snapshots = results.flatMap((result) => ('snapshot' in result ? [result.snapshot] : []));
  const archive = makeArchive(snapshots);
  if (!archive) throw new ProblemError([nothingPublished(root)]);
  return { archive, snapshots };
}

type ReadResult = { snapshot: Snapshot } | { problems: Problem[] };

async function readIssue(root: string, address: string): Promise<ReadResult> {
  const folder = join(root, address);
  try {
    const snapshot = await readSnapshotFolder(folder);
    const own = issueAddress(snapshot.issue);
    return own === address ? { snapshot } : { problems: [misplaced(folder, own)] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems.map((problem) => inFolder(problem, folder)) };
  }
}

function inFolder(problem: Problem, folder: string): Problem {
  return { ...problem, message: `${folder}：${problem.message}` };
}

function misplaced(folder: string, own: string): Problem {
  return {
    code: 'IssueMisplaced',
    title: '期的位置不对',
    message: `${folder} 里的 issue.json 写的是 ${own}，与所在文件夹不一致。`,
    hint: '请从采编系统重新发布这一期；不要搬动或改名 content/published 里的文件夹。',
    path: 'issue.json',
  };
}

function nothingPublished(root: string): Problem {
  return {
    code: 'NothingPublished',
    title: '还没有已发布的期',
    message: `${root} 里没有任何一期（应为 刊名/年/期/issue.json）。`,
    hint: '请先用 npm run issue:publish 发布一期，再生成网站。',
    path: root,
  };
}
