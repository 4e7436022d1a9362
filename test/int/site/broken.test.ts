import { cp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, type Manifest, ProblemError, sha256 } from '../../../content/model/index.ts';
import { buildSite } from '../../../site/build/build-site.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { writeSampleSnapshot } from '../../helpers/sample-snapshot.ts';

const ADDRESS = 'jlxx/2026/3';

let site: BuiltSite;
let content: string;
const issue = () => join(content, ADDRESS);

beforeAll(async () => {
  site = await builtSite((content) => writeSampleSnapshot(content));
});
afterAll(() => site.close());
beforeEach(async () => {
  content = join(site.options.content, '../broken');
  await rm(content, { recursive: true, force: true });
  await cp(site.options.content, content, { recursive: true });
});

async function changeJson<T>(name: string, change: (value: T) => void): Promise<void> {
  const file = join(issue(), name);
  const value = JSON.parse(await readFile(file, 'utf8')) as T;
  change(value);
  await writeFile(file, JSON.stringify(value));
}

/** Makes the manifest agree again with the files that were changed: what is wrong is in the content alone. */
async function agree(): Promise<void> {
  await changeJson<Manifest>('manifest.json', () => {});
  const manifest = JSON.parse(await readFile(join(issue(), 'manifest.json'), 'utf8')) as Manifest;
  const files = await Promise.all(
    manifest.files.map(async ({ path }) => {
      const bytes = await readFile(join(issue(), path));
      return { path, sha256: sha256(bytes), bytes: bytes.length };
    }),
  );
  const { hash: _, ...body } = { ...manifest, files };
  await writeFile(
    join(issue(), 'manifest.json'),
    JSON.stringify({ ...body, hash: sha256(canonicalJson(body)) }),
  );
}

type Body = { body: { type: string }[]; slug: string; id: string };
const STUDY = 'articles/s-study.json';

/** What is done to a published issue, and what the build says: the code, and the file or place it names. */
const BREAKS: [what: string, breakIt: () => Promise<void>, code: string, place: RegExp][] = [
  [
    'a block nobody knows',
    async () => {
      await changeJson<Body>(STUDY, ({ body }) => {
        body[2]!.type = 'marquee';
      });
      await agree();
    },
    'InvalidValue',
    /articles\/s-study\.json.*body/,
  ],
  [
    'a field nobody knows',
    async () => {
      await changeJson<Record<string, unknown>>('issue.json', (value) => {
        value.price = '5.00';
      });
      await agree();
    },
    'UnknownField',
    /issue\.json/,
  ],
  [
    'a picture that is missing',
    async () => {
      const [picture] = await readdir(join(issue(), 'images'));
      await rm(join(issue(), 'images', picture!));
    },
    'SnapshotFileMissing',
    /images\//,
  ],
  [
    'a picture that is missing from the manifest too',
    async () => {
      const [picture] = await readdir(join(issue(), 'images'));
      await rm(join(issue(), 'images', picture!));
      await changeJson<Manifest>('manifest.json', (value) => {
        value.files = value.files.filter(({ path }) => path !== `images/${picture}`);
      });
      await agree();
    },
    'ImageMissing',
    /images\//,
  ],
  [
    'an address that stands twice',
    async () => {
      await changeJson<Body>('articles/s-talk.json', (article) => {
        article.slug = 'three-tables';
      });
      await agree();
    },
    'SlugTwice',
    /three-tables/,
  ],
  [
    'an article that stands twice',
    async () => {
      await changeJson<{ columns: { articles: string[] }[] }>('issue.json', ({ columns }) => {
        columns[0]!.articles.push(columns[0]!.articles[0]!);
      });
      await agree();
    },
    'ArticlePlacedTwice',
    /s-letter/,
  ],
  [
    'a file that is no JSON',
    async () => {
      await writeFile(join(issue(), STUDY), '{"id":');
      await agree();
    },
    'SnapshotFileBroken',
    /articles\/s-study\.json/,
  ],
  ['a file too many', () => writeFile(join(issue(), 'note.txt'), 'x'), 'SnapshotFileUnknown', /note\.txt/],
];

describe('a build of a broken archive', () => {
  it.each(BREAKS)(
    'stops at %s, says where and what to do, and leaves the site as it is',
    async (_what, breakIt, code, place) => {
      const before = await readlink(site.folder);
      await breakIt();
      const failure = await buildSite({ ...site.options, content }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ProblemError);
      const [problem] = (failure as ProblemError).problems;
      expect(problem!.code).toBe(code);
      expect(problem!.message).toContain(ADDRESS);
      expect(`${problem!.message} ${problem!.path ?? ''}`).toMatch(place);
      expect(problem!.hint).not.toBe('');
      expect(await readlink(site.folder)).toBe(before);
      expect((await fetch(`${site.url}/jlxx/2026/3/three-tables/`)).status).toBe(200);
      expect((await readdir(site.options.out)).filter((name) => name.startsWith('.building'))).toEqual([]);
    },
  );
});
