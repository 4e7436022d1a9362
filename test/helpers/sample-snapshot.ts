import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  encodeSnapshot,
  type ImageRef,
  type Issue,
  issueAddress,
  type SnapshotFiles,
  type SnapshotInput,
} from '../../content/model/index.ts';
import { sampleArticles } from './sample-articles.ts';
import { drawPicture } from './sample-images.ts';

/** The pictures the sample uses, by what they show. */
export type SamplePictures = Record<'cover' | 'photo' | 'second' | 'chart' | 'portrait' | 'qrCode', ImageRef>;

const PICTURES = {
  cover: { width: 1200, height: 1650, hue: 150, alt: '春日水库与远山' },
  photo: { width: 1600, height: 1060, hue: 205, alt: '读书会会场，六人围桌而坐' },
  second: { width: 1400, height: 930, hue: 95, alt: '护林员在林间小路上查看标牌' },
  chart: { width: 1200, height: 800, hue: 30, alt: '柱状图：三年来调研次数逐年上升' },
  portrait: { width: 480, height: 600, hue: 260, alt: '受访者画像' },
  qrCode: { width: 320, height: 320, hue: 0, alt: '意见征集二维码' },
} as const;

async function drawAll(): Promise<{ refs: SamplePictures; images: Map<string, Uint8Array> }> {
  const images = new Map<string, Uint8Array>();
  const refs: Partial<SamplePictures> = {};
  for (const [name, options] of Object.entries(PICTURES)) {
    const picture = await drawPicture(options);
    refs[name as keyof SamplePictures] = picture.ref;
    images.set(picture.ref.file, picture.bytes);
  }
  return { refs: refs as SamplePictures, images };
}

function sampleIssue(pictures: SamplePictures, changes: Partial<Issue>): Issue {
  return {
    title: 'jlxx',
    titleName: '江岚机关学习',
    publicationKind: 'internal',
    year: 2026,
    issueNumber: '3',
    wholeNumber: 118,
    frequency: 'monthly',
    publishedOn: '2026-03-15',
    pages: 48,
    trimSize: { width: 210, height: 285 },
    design: 'journal',
    covers: {
      front: {
        image: pictures.cover,
        title: '把学问做在水边',
        lines: ['读书会办到水库边', '三张表看清一件事'],
      },
      insideFront: {
        title: '林间一日',
        blocks: [
          { type: 'figure', role: 'photo', images: [{ image: pictures.second }], credit: '林远舟　摄' },
          {
            type: 'paragraph',
            content: [{ type: 'text', text: '护林员清晨五点出门，走完一圈要七个小时。' }],
          },
        ],
      },
      back: { lines: ['学以致用', '行稳致远'] },
    },
    columns: [
      { id: 'col-letter', slug: 'editors-letter', name: '卷首语', articles: ['s-letter'] },
      {
        id: 'col-study',
        slug: 'studies',
        name: '调查研究',
        description: '到现场去，把事情弄清楚再说话。',
        articles: ['s-study', 's-talk'],
      },
      { id: 'col-notes', slug: 'notices', name: '启事', articles: ['s-news', 's-correction', 's-call'] },
    ],
    masthead: {
      supervisingBody: '中共江岚省委员会',
      issuingBody: '中共江岚省直属机关工作委员会',
      lines: [
        { role: '编委会主任', names: ['周岸平'] },
        { role: '总编', names: ['陆知行'] },
        { role: '责任编辑', names: ['沈若谷', '梅川'] },
      ],
      address: '江岚省澜宁市文渊路 1 号',
      postcode: '990001',
      telephone: '0990-0000000',
      email: 'jlxx@example.invalid',
      printPermitNumber: '江岚内资准字第0118号',
      printer: '澜宁文印中心',
      printedOn: '2026-03-12',
      printRun: 3200,
      distribution: '省直机关各部门、各单位党组织',
      motto: ['学以致用', '行稳致远'],
      callForPapers: '欢迎来稿，稿件请写明单位与联系方式。',
    },
    ...changes,
  };
}

/**
 * A small issue with every structure of content/model: six articles in three columns. `issue` replaces fields, e.g.
 * `{ issueNumber: '4', publishedOn: '2026-04-15', wholeNumber: 119 }` for the next issue.
 */
export async function sampleSnapshotInput(changes: Partial<Issue> = {}): Promise<SnapshotInput> {
  const { refs, images } = await drawAll();
  const issue = sampleIssue(refs, changes);
  const hash = '0'.repeat(64);
  return {
    issue,
    articles: sampleArticles({ pictures: refs, address: issueAddress(issue) }),
    images,
    revision: 1,
    decisions: [
      { name: 'signOff', by: '陆知行', role: 'editorInChief', at: '2026-03-11T09:00:00+08:00', hash },
    ],
  };
}

/** Writes the snapshot of `input` below `root` at the issue's address and returns that folder. */
export async function writeSnapshot(root: string, input: SnapshotInput): Promise<string> {
  const folder = join(root, issueAddress(input.issue));
  await writeFiles(folder, encodeSnapshot(input));
  return folder;
}

/** The sample, written as `writeSnapshot` does. */
export async function writeSampleSnapshot(root: string, changes: Partial<Issue> = {}): Promise<string> {
  return writeSnapshot(root, await sampleSnapshotInput(changes));
}

async function writeFiles(folder: string, files: SnapshotFiles): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
