import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonIfWhole } from '../../content/folder/read-json-if-whole.ts';
import {
  type Article,
  decodeSnapshot,
  type ImageRef,
  type Issue,
  ProblemError,
} from '../../content/model/index.ts';
import type { IssueStore, ReadIssue } from '../src/lib/read-archive.ts';

/** Raised when what is kept of an issue changes. */
const FORM = 2;

/** What is kept of an issue that was checked: everything but the bodies of its articles, and by what to know its files. */
type Kept = {
  form: number;
  files: string;
  issue: Issue;
  heads: Omit<Article, 'body'>[];
  manifest: ReadIssue['manifest'];
  pictures: ImageRef[];
};

/**
 * Issues that were read and checked stay known from build to build, without their texts, as long as no file in their
 * folder is another or was changed: so publishing one issue does not read the whole archive. A body that is wanted
 * nevertheless is read then, and its issue checked whole again. `used` names what was found or kept, for `prune`.
 */
export function openIssueStore(cache: string): IssueStore & { used: ReadonlySet<string> } {
  mkdirSync(cache, { recursive: true });
  const used = new Set<string>();
  const place = (address: string) => {
    const name = `${address.replaceAll('/', '~')}.json`;
    used.add(name);
    return join(cache, name);
  };
  return {
    used,
    find(address, folder) {
      // A record that was damaged is as good as none: the issue is read again.
      const kept = readJsonIfWhole<Kept>(place(address));
      return kept?.form === FORM && kept.files === filesOf(folder) ? restore(kept, folder) : undefined;
    },
    async keep(address, folder, read) {
      const before = filesOf(folder);
      const result = await read();
      // Files that changed while they were read may be others than those that were checked.
      if (before !== undefined && before === filesOf(folder)) writeKept(place(address), before, result);
      return result;
    },
  };
}

function writeKept(file: string, files: string, { issue, articles, manifest, pictures }: ReadIssue): void {
  const heads = articles.map(({ body: _, ...head }) => head);
  const { revision, hash, withdrawn } = manifest;
  const kept: Kept = { form: FORM, files, issue, heads, manifest: { revision, hash, withdrawn }, pictures };
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
  renameSync(`${file}.${process.pid}`, file);
}

/** Every file of a folder with its number, size and times: whatever is done to one of them, this changes. */
function filesOf(folder: string): string | undefined {
  try {
    return stampsOf(folder, '');
  } catch (error) {
    // The writer is just putting another folder in its place.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Asked of every folder of the archive in every build: level by level, which needs no path to be taken apart. */
function stampsOf(folder: string, name: string): string {
  let stamps = '';
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [path, own] = [`${folder}/${entry.name}`, `${name}/${entry.name}`];
    if (entry.isDirectory()) stamps += stampsOf(path, own);
    else if (entry.isFile()) {
      const { ino, size, mtimeMs, ctimeMs } = statSync(path);
      stamps += `${own} ${ino} ${size} ${mtimeMs} ${ctimeMs}\n`;
    }
  }
  return stamps;
}

function restore({ issue, heads, manifest, pictures }: Kept, folder: string): ReadIssue {
  let bodies: Map<string, Article['body']> | undefined;
  const bodyOf = (id: string) => {
    bodies ??= readBodies(folder, manifest.hash);
    return bodies.get(id);
  };
  const articles = heads.map((head) => {
    const article = { ...head };
    return Object.defineProperty(article, 'body', {
      get: () => bodyOf(head.id),
      enumerable: true,
    }) as Article;
  });
  return { issue, articles, manifest, folder, pictures };
}

/** The texts of an issue, checked whole; throws when it is no longer the one that was kept. */
function readBodies(folder: string, hash: string): Map<string, Article['body']> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const;
    }),
  );
  const { articles, manifest } = decodeSnapshot(files);
  if (manifest.hash !== hash) throw new ProblemError([replaced(folder)]);
  return new Map(articles.map(({ id, body }) => [id, body]));
}

function replaced(folder: string) {
  return {
    code: 'IssueReplacedMeanwhile',
    title: '这一期刚刚重新发布',
    message: `生成网站的时候，${folder} 换成了新的一版。`,
    hint: '请再运行一次 npm run site:build；原来的网站不变。',
    path: folder,
  };
}
