import { join } from 'node:path';
import { listIssueAddresses } from '../../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import {
  type ImageRef,
  imagesOfArticle,
  imagesOfIssue,
  issueAddress,
  type Problem,
  ProblemError,
  type Snapshot,
} from '../../../content/model/index.ts';
import { type Archive, type IssueContent, makeArchive } from './archive.ts';

/** One issue as it was read and checked: its content, its folder, and the pictures it shows; their bytes stay on disk. */
export type ReadIssue = IssueContent & { folder: string; pictures: ImageRef[] };

/** Where issues that were checked are kept from build to build. */
export type IssueStore = {
  /** The issue of a folder whose files are the same as when it was kept. */
  find(address: string, folder: string): ReadIssue | undefined;
  /** Reads and checks a folder by `read` and keeps the result. */
  keep(address: string, folder: string, read: () => Promise<ReadIssue>): Promise<ReadIssue>;
};

/** Reads every folder every time. */
const NO_STORE: IssueStore = { find: () => undefined, keep: (_address, _folder, read) => read() };

/** Issues read at a time: their pictures stand in memory while they are checked. */
const AT_ONCE = 4;

/**
 * Reads and checks every issue below `root`. Throws `ProblemError` with all problems of all issues, each naming its
 * folder; nothing is shown of an archive that has a broken issue.
 */
export async function readArchive(
  root: string,
  store: IssueStore = NO_STORE,
): Promise<{ archive: Archive; issues: ReadIssue[] }> {
  const addresses = await listIssueAddresses(root);
  const results: ReadResult[] = [];
  for (let start = 0; start < addresses.length; start += AT_ONCE) {
    const some = addresses.slice(start, start + AT_ONCE);
    results.push(...(await Promise.all(some.map((address) => readIssue(root, address, store)))));
  }
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new ProblemError(problems);
  const issues = results.flatMap((result) => ('problems' in result ? [] : [result]));
  const archive = makeArchive(issues);
  if (!archive) throw new ProblemError([nothingPublished(root)]);
  return { archive, issues };
}

type ReadResult = ReadIssue | { problems: Problem[] };

async function readIssue(root: string, address: string, store: IssueStore): Promise<ReadResult> {
  const folder = join(root, address);
  const read = async () => readIssueOf(await readSnapshotFolder(folder), folder);
  try {
    const result = store.find(address, folder) ?? (await store.keep(address, folder, read));
    const own = issueAddress(result.issue);
    return own === address ? result : { problems: [misplaced(folder, own)] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems.map((problem) => inFolder(problem, folder)) };
  }
}

/** A snapshot of a folder without the bytes of its pictures. */
export function readIssueOf({ issue, articles, manifest }: Snapshot, folder: string): ReadIssue {
  const pictures = [...imagesOfIssue(issue), ...articles.flatMap(imagesOfArticle)];
  return { issue, articles, manifest, folder, pictures };
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
