import { z } from 'zod';
import { type Article, article, slug, textId } from './article.ts';
import { articleHash, canonicalJson, issueHash, sha256 } from './canonical.ts';
import { sha256Hex } from './image.ts';
import { imagesOfArticle, imagesOfIssue } from './images-of.ts';
import { type Issue, issue, issueAddress } from './issue.ts';
import { type Problem, ProblemError, toProblems } from './problem.ts';

/** The name of the format; a reader refuses any other. */
export const SNAPSHOT_FORMAT = 'kanxing-snapshot/1';

/** A decision that allowed this snapshot, as printed in the manifest: what, who (name as text), role, when, on which hash. */
export const manifestDecision = z.strictObject({
  name: z.string(),
  by: z.string(),
  role: z.string(),
  at: z.iso.datetime({ offset: true }),
  hash: sha256Hex,
});

/** `manifest.json`: what the snapshot holds, with SHA-256 of every file; `hash` covers all the rest of the manifest. */
export const manifest = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  issue: z.string(),
  /** 1 for the first publication; a correction makes the next one. */
  revision: z.int().min(1),
  issueHash: sha256Hex,
  articles: z.array(
    z.strictObject({
      id: textId,
      slug,
      file: z.string(),
      hash: sha256Hex,
      decisions: z.array(manifestDecision),
    }),
  ),
  decisions: z.array(manifestDecision),
  /** Slugs of articles that an earlier revision held and this one does not: their addresses say so and nothing more. */
  withdrawn: z.array(slug).optional(),
  /** Head of the audit chain when the snapshot was made. */
  auditHead: sha256Hex.optional(),
  files: z.array(z.strictObject({ path: z.string(), sha256: sha256Hex, bytes: z.int().min(0) })),
  hash: sha256Hex,
});
export type Manifest = z.infer<typeof manifest>;
export type ManifestDecision = z.infer<typeof manifestDecision>;

/** One published issue in memory. Articles stand in printed order; images by their file name `images/…`. */
export type Snapshot = {
  issue: Issue;
  articles: Article[];
  images: Map<string, Uint8Array>;
  manifest: Manifest;
};

/** What the writer needs: the content, and the decisions that allowed it. */
export type SnapshotInput = {
  issue: Issue;
  articles: readonly Article[];
  images: ReadonlyMap<string, Uint8Array>;
  revision: number;
  decisions?: readonly ManifestDecision[];
  articleDecisions?: ReadonlyMap<string, readonly ManifestDecision[]>;
  /** Slugs of articles of earlier revisions that are not in this one. */
  withdrawn?: readonly string[];
  auditHead?: string;
};

/** Files by relative path with `/`; what a folder of `content/published` holds. */
export type SnapshotFiles = Map<string, Uint8Array>;

/** The article's file in the snapshot. */
export function articleFile(id: string): string {
  return `articles/${id}.json`;
}

/**
 * The one writer of the format: content → files. Throws `ProblemError` when the content breaks the schema, an article
 * is in no column or in two, a slug stands twice, or an image is missing. Equal input gives equal bytes.
 */
export function encodeSnapshot(input: SnapshotInput): SnapshotFiles {
  const issueValue = parse(issue, input.issue, 'issue.json');
  const articles = inPrintedOrder(
    issueValue,
    input.articles.map((item) => parse(article, item, articleFile(item.id))),
  );
  const files: SnapshotFiles = new Map();
  files.set('issue.json', encodeJson(issueValue));
  for (const item of articles) files.set(articleFile(item.id), encodeJson(item));
  for (const file of usedImages(issueValue, articles)) {
    const bytes = input.images.get(file);
    if (!bytes) throw new ProblemError([missingImage(file)]);
    files.set(file, bytes);
  }
  files.set('manifest.json', encodeJson(makeManifest(input, issueValue, articles, files)));
  return files;
}

function makeManifest(
  input: SnapshotInput,
  value: Issue,
  articles: Article[],
  files: SnapshotFiles,
): Manifest {
  const body = {
    format: SNAPSHOT_FORMAT,
    issue: issueAddress(value),
    revision: input.revision,
    issueHash: issueHash(value, articles),
    articles: articles.map((item) => ({
      id: item.id,
      slug: item.slug,
      file: articleFile(item.id),
      hash: articleHash(item),
      decisions: [...(input.articleDecisions?.get(item.id) ?? [])],
    })),
    decisions: [...(input.decisions ?? [])],
    ...(input.withdrawn?.length ? { withdrawn: [...input.withdrawn] } : {}),
    ...(input.auditHead ? { auditHead: input.auditHead } : {}),
    files: [...files]
      .map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  } as const;
  return parse(manifest, { ...body, hash: sha256(canonicalJson(body)) }, 'manifest.json');
}

/** Articles by the SHA-256 of the file they were read from. */
export type ArticleMemory = Map<string, Article>;

/**
 * The one reader of the format: files → snapshot. Every file must be in the manifest with its hash, every entry must
 * exist, every value must pass the schemas; otherwise `ProblemError` with the file and the path in it. An article whose
 * file is in `memory` is taken from there; afterwards the memory holds those of this snapshot. They must not be changed.
 */
export function decodeSnapshot(
  files: ReadonlyMap<string, Uint8Array>,
  memory: ArticleMemory = new Map(),
): Snapshot {
  const { hash, ...body } = parse(manifest, decodeJson(files, 'manifest.json'), 'manifest.json');
  const problems = checkFiles(body.files, files);
  if (sha256(canonicalJson(body)) !== hash) problems.push(changed('manifest.json'));
  if (problems.length > 0) throw new ProblemError(problems);
  const issueValue = parse(issue, decodeJson(files, 'issue.json'), 'issue.json');
  const articles = inPrintedOrder(issueValue, decodeArticles(body, files, memory));
  const images = new Map([...files].filter(([path]) => path.startsWith('images/')));
  for (const file of usedImages(issueValue, articles)) {
    if (!images.has(file)) throw new ProblemError([missingImage(file)]);
  }
  return { issue: issueValue, articles, images, manifest: { ...body, hash } };
}

/** Files that passed `checkFiles` are what their hash says. */
function decodeArticles(
  { articles, files: entries }: Pick<Manifest, 'articles' | 'files'>,
  files: ReadonlyMap<string, Uint8Array>,
  memory: ArticleMemory,
): Article[] {
  const hashes = new Map(entries.map(({ path, sha256 }) => [path, sha256]));
  const read = articles.map(({ file }) => {
    const hash = hashes.get(file) ?? '';
    return [hash, memory.get(hash) ?? parse(article, decodeJson(files, file), file)] as const;
  });
  memory.clear();
  for (const [hash, item] of read) memory.set(hash, item);
  return read.map(([, item]) => item);
}

function checkFiles(entries: Manifest['files'], files: ReadonlyMap<string, Uint8Array>): Problem[] {
  const listed = new Set(entries.map((entry) => entry.path));
  const unknown = [...files.keys()].filter((path) => path !== 'manifest.json' && !listed.has(path));
  return [
    ...unknown.map((path) =>
      problem('SnapshotFileUnknown', '快照里多出文件', `${path} 不在 manifest.json 里`),
    ),
    ...entries.flatMap((entry) => {
      const bytes = files.get(entry.path);
      if (!bytes) return [problem('SnapshotFileMissing', '快照缺少文件', `缺少 ${entry.path}`)];
      return sha256(bytes) === entry.sha256 ? [] : [changed(entry.path)];
    }),
  ];
}

function inPrintedOrder(value: Issue, articles: readonly Article[]): Article[] {
  const byId = new Map(articles.map((item) => [item.id, item]));
  const placed = value.columns.flatMap((column) => column.articles.map((id) => ({ id, column: column.id })));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { id, column } of placed) {
    const item = byId.get(id);
    if (!item)
      problems.push(
        problem('ArticleMissing', '栏目里的文章不存在', `栏目 ${column} 列出文章 ${id}，但没有这篇文章`),
      );
    else if (item.column !== column)
      problems.push(
        problem(
          'ArticleColumnMismatch',
          '文章的栏目不一致',
          `文章 ${id} 写的栏目是 ${item.column}，期里排在 ${column}`,
        ),
      );
    if (seen.has(id))
      problems.push(problem('ArticlePlacedTwice', '文章重复编入', `文章 ${id} 在期里出现两次`));
    seen.add(id);
  }
  for (const item of articles) {
    if (!seen.has(item.id))
      problems.push(
        problem('ArticleNotPlaced', '文章没有编入栏目', `文章 ${item.id}《${item.title}》不在任何栏目里`),
      );
  }
  const slugs = articles.map((item) => item.slug);
  for (const name of new Set(slugs.filter((name, index) => slugs.indexOf(name) !== index))) {
    problems.push(problem('SlugTwice', '文章地址重复', `有两篇文章的地址都是 ${name}`));
  }
  if (articles.length !== byId.size)
    problems.push(problem('ArticleIdTwice', '文章编号重复', '有两篇文章的 id 相同'));
  if (problems.length > 0) throw new ProblemError(problems);
  return placed.map(({ id }) => byId.get(id)!);
}

function usedImages(value: Issue, articles: readonly Article[]): string[] {
  const refs = [...imagesOfIssue(value), ...articles.flatMap(imagesOfArticle)];
  return [...new Set(refs.map((ref) => ref.file))].sort();
}

function parse<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new ProblemError(toProblems(result.error, where));
  return result.data;
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(value)), null, 1)}\n`);
}

function decodeJson(files: ReadonlyMap<string, Uint8Array>, path: string): unknown {
  const bytes = files.get(path);
  if (!bytes) throw new ProblemError([problem('SnapshotFileMissing', '快照缺少文件', `缺少 ${path}`)]);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ProblemError([
      problem('SnapshotFileBroken', '快照文件损坏', `${path} 不是完整的 JSON（${(error as Error).message}）`),
    ]);
  }
}

function changed(path: string): Problem {
  return problem('SnapshotFileChanged', '快照文件被改动', `${path} 的内容与清单里的 SHA-256 不符`);
}

function missingImage(file: string): Problem {
  return problem('ImageMissing', '缺少图片', `文章或封面用到的图片 ${file} 不在快照里`);
}

function problem(code: string, title: string, message: string): Problem {
  return {
    code,
    title,
    message: `${message}。`,
    hint: '请从采编系统重新发布这一期；不要手工修改 content/published。',
  };
}
