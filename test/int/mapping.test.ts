import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articleFromModel,
  articleToModel,
  columnFacts,
  type IssueDoc,
  issueFromModel,
  issueToModel,
  mediaById,
  mediaBySha256,
} from '../../cms/mapping/index.ts';
import type { Article } from '../../content/model/article.ts';
import { imagesOfArticle, imagesOfIssue } from '../../content/model/images-of.ts';
import type { Issue } from '../../content/model/issue.ts';
import { arbitraryArticle } from '../helpers/arbitrary-article.ts';
import { LIBRARY } from '../helpers/arbitrary-images.ts';
import { type Account, startCms, type TestCms } from '../helpers/cms.ts';
import { sampleSnapshotInput } from '../helpers/sample-snapshot.ts';

let cms: TestCms;
let editor: Account;
let issue: Issue;
let articles: readonly Article[];
let library: typeof LIBRARY;

/** Rows straight into the database: how a picture gets into the library is another test's matter. */
async function store(collection: 'media' | 'columns', data: Record<string, unknown>): Promise<void> {
  await cms.payload.db.create({ collection, data } as never);
}

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.account('responsibleEditor');
  const sample = await sampleSnapshotInput();
  issue = sample.issue;
  articles = sample.articles;
  const refs = [...imagesOfIssue(issue), ...articles.flatMap(imagesOfArticle)];
  const used = new Map(
    refs.map(({ sha256, width, height, alt }) => [
      sha256,
      { id: `m-${sha256.slice(0, 8)}`, sha256, width, height, alt, mimeType: 'image/jpeg' },
    ]),
  );
  library = [...used.values(), ...LIBRARY];
  for (const picture of library) await store('media', { ...picture, filename: `${picture.id}.jpg` });
  const pictures = { mediaBySha256: mediaBySha256(library) };
  for (const column of issue.columns)
    await store('columns', { id: column.id, ...columnFacts(column, pictures) });
});
afterAll(() => cms?.close());

/** The article as the CMS stores it and its REST door gives it back. Only a Local API caller names the id. */
async function throughCms(article: Article): Promise<Article> {
  const data = articleFromModel({ article, mediaBySha256: mediaBySha256(library) });
  const user = await cms.payload.findByID({ collection: 'users', id: editor.id });
  const made = {
    collection: 'articles',
    data,
    user,
    context: { keepIds: true },
    overrideAccess: true,
  } as never;
  await cms.payload.create(made);
  const { body: doc } = await cms.request('GET', `/articles/${article.id}?depth=0`, { as: editor });
  return articleToModel({ doc, media: mediaById(library) });
}

describe('model → CMS → model', () => {
  it('keeps every article of a whole issue, through the forms’ own validation and the database', async () => {
    for (const article of articles) expect(await throughCms(article)).toEqual(article);
  });

  it('keeps arbitrary articles', async () => {
    const [column] = issue.columns;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        count += 1;
        const own = { ...article, id: `random-${count}`, slug: `random-${count}`, column: column!.id };
        expect(await throughCms(own)).toEqual(own);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the issue with its columns, order, covers and masthead', async () => {
    const data = issueFromModel({ issue, mediaBySha256: mediaBySha256(library) });
    const director = await cms.account('editorialDirector');
    const { status, body } = await cms.request('POST', '/issues?depth=0', { as: director, body: data });
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
    const { body: doc } = await cms.request('GET', `/issues/${body.doc.id}?depth=1`, { as: director });
    expect(issueToModel({ doc: doc as IssueDoc, media: mediaById(library) })).toEqual(issue);
  });
});

describe('the forms of the CMS', () => {
  const base = () => articleFromModel({ article: articles[0]!, mediaBySha256: mediaBySha256(library) });
  const send = (changes: object) =>
    cms.request('POST', '/articles?depth=0', { as: editor, body: { ...base(), id: undefined, ...changes } });

  it.each([
    [
      'a body with a node the model lacks',
      { body: { root: { type: 'root', children: [{ type: 'horizontalrule' }] } } },
      'body',
      '正文里有',
    ],
    ['a slug in Chinese', { slug: '党建' }, 'slug', '只能用小写字母'],
    [
      'a day that does not exist',
      { source: { name: '某刊', date: '2026-02-30' } },
      'source.date',
      '真实日期',
    ],
    ['a blank headline', { title: '　' }, 'title', '不能为空'],
  ])('refuse %s on its field, in Chinese', async (_name, changes, path, message) => {
    const { status, body } = await send(changes);
    expect(status).toBe(400);
    const errors = body.errors[0].data.errors as { path: string; message: string }[];
    expect(errors.map((error) => error.path)).toEqual([path]);
    expect(errors[0]?.message).toContain(message);
  });

  it('give an article without 网址名 one of its own, and keep it', async () => {
    const { body } = await send({ slug: null });
    expect(body.doc.slug).toMatch(/^article-[0-9a-f]{10}$/);
  });

  it('copy a column into the issue when it is first placed, and never again', async () => {
    const director = await cms.account('editorialDirector');
    const { columns: _, ...data } = issueFromModel({
      issue: { ...issue, issueNumber: '4' },
      mediaBySha256: mediaBySha256(library),
    });
    const [first] = issue.columns;
    const body = { ...data, columns: [{ column: first!.id, articles: [] }] };
    const { body: made } = await cms.request('POST', '/issues?depth=0', { as: director, body });
    expect(made.doc.columns[0]).toMatchObject({ name: first!.name, slug: first!.slug });
    const admin = await cms.account('editorInChief');
    await cms.payload.db.updateOne({ collection: 'columns', id: first!.id, data: { name: '改名' } } as never);
    const rows = made.doc.columns as object[];
    const { body: again } = await cms.request('PATCH', `/issues/${made.doc.id}?depth=0`, {
      as: admin,
      body: { columns: rows, revision: made.doc.revision },
    });
    expect(again.doc.columns[0].name).toBe(first!.name);
  });
});
