import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../../scripts/typeset/paint/profile.ts';
import { preflight } from '../../../scripts/typeset/preflight/preflight.ts';
import { typeset } from '../../../scripts/typeset/typeset.ts';
import { design } from '../../../templates/print/journal/index.ts';
import { brokenRules, snapshot } from './set-sample.ts';

const files = new Map<Profile, Uint8Array>();
beforeAll(async () => {
  for (const profile of ['screen', 'press'] as const) {
    files.set(profile, (await typeset({ snapshot, design, profile })).bytes);
  }
});

type Change = (file: PDFDocument) => void;

/** Changes a finished file as another program would, and asks which rules find it. */
async function rulesAfter(change: Change, profile: Profile): Promise<string[]> {
  const file = await PDFDocument.load(files.get(profile)!, { updateMetadata: false });
  change(file);
  const pdf = await file.save({ addDefaultPage: false, updateFieldAppearances: false });
  return brokenRules(await preflight({ pdf, snapshot, design }));
}

const name = (value: string) => PDFName.of(value);

/** The first object of the file with an entry. */
function dictWith(file: PDFDocument, key: string): PDFDict {
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.has(name(key))) return object;
  }
  throw new Error(`the file has no object with ${key}`);
}

function setBox(file: PDFDocument, key: string, by: number): void {
  for (const page of file.getPages()) {
    const { x, y, width, height } = page.getTrimBox();
    page.node.set(name(key), file.context.obj([x - by, y - by, x + width + by, y + height + by]));
  }
}

/** Draws something more on a page. */
function draw(file: PDFDocument, operators: string): void {
  const page = file.getPage(4);
  const contents = page.node.get(name('Contents'))!;
  const all = contents instanceof PDFArray ? contents.asArray() : [contents];
  const more = file.context.register(file.context.flateStream(operators));
  page.node.set(name('Contents'), file.context.obj([...all, more]));
}

/** One fault each, and the rule that must name it. */
const FAULTS: readonly (readonly [rule: string, fault: string, profile: Profile, change: Change])[] = [
  ['metadata-agree', '文件信息换了标题，XMP 没有换', 'screen', (file) => file.setTitle('别的标题')],
  [
    'document-info',
    '文件语言是英语',
    'screen',
    (file) => file.catalog.set(name('Lang'), PDFHexString.fromText('en')),
  ],
  ['active-content', '打开时运行脚本', 'screen', (file) => file.addJavaScript('x', 'app.alert(1)')],
  [
    'file-identifier',
    '没有标识',
    'screen',
    (file) => {
      file.context.trailerInfo.ID = undefined as never;
    },
  ],
  ['archive-standard', '没有输出意图', 'screen', (file) => file.catalog.delete(name('OutputIntents'))],
  ['logical-structure', '没有逻辑结构', 'screen', (file) => file.catalog.delete(name('StructTreeRoot'))],
  [
    'fonts-embedded',
    '字体没有嵌入',
    'screen',
    (file) => {
      dictWith(file, 'FontFile2').delete(name('FontFile2'));
    },
  ],
  [
    'readable-text',
    '字体没有字符编码对照',
    'screen',
    (file) => {
      dictWith(file, 'ToUnicode').delete(name('ToUnicode'));
    },
  ],
  [
    'readable-text',
    '对照表缺字',
    'screen',
    (file) => {
      const font = dictWith(file, 'ToUnicode');
      const empty = deflateSync(Buffer.from('1 beginbfchar\n<0001> <4E00>\nendbfchar'));
      const map = file.context.stream(empty, { Filter: 'FlateDecode' });
      font.set(name('ToUnicode'), file.context.register(map));
    },
  ],
  [
    'file-packing',
    '有 LZW 压缩的内容',
    'screen',
    (file) => {
      file.context.register(file.context.stream(new Uint8Array([128]), { Filter: 'LZWDecode' }));
    },
  ],
  [
    'press-transparency',
    '图片半透明',
    'press',
    (file) => {
      file.getPage(4).node.setExtGState(name('GS'), file.context.obj({ Type: 'ExtGState', ca: 0.5 }));
    },
  ],
  [
    'press-links',
    '有链接',
    'press',
    (file) => {
      const page = file.getPage(4);
      const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [page.ref, 'Fit'] };
      page.node.set(name('Annots'), file.context.obj([link]));
    },
  ],
  ['bleed-box', '出血只有 2 毫米', 'press', (file) => setBox(file, 'BleedBox', 5.7)],
  ['bleed-box', '纸张盛不下出血', 'press', (file) => setBox(file, 'MediaBox', 5.7)],
  [
    'press-colour',
    '图片是 RGB 的',
    'press',
    (file) => {
      for (const [, object] of file.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream)) continue;
        if (object.dict.get(name('ColorSpace')) === name('DeviceCMYK')) {
          object.dict.set(name('ColorSpace'), name('DeviceRGB'));
        }
      }
    },
  ],
  ['press-colour', '页面里有 RGB 的线', 'press', (file) => draw(file, '1 0 0 RG 0 0 m 9 9 l S')],
  ['press-black', '黑线用四色', 'press', (file) => draw(file, '0.6 0.5 0.5 1 K 0 0 m 9 9 l S')],
];

describe('a file changed after it was made', () => {
  it.each(FAULTS)('%s names: %s', async (rule, _fault, profile, change) => {
    expect(await rulesAfter(() => {}, profile)).not.toContain(rule);
    expect(await rulesAfter(change, profile)).toContain(rule);
  });

  it('file-revisions names a change added at the end', async () => {
    const added = Buffer.from('\nxref\n0 0\ntrailer\n<< >>\nstartxref\n9\n%%EOF');
    const pdf = Buffer.concat([files.get('screen')!, added]);
    expect(brokenRules(await preflight({ pdf, snapshot, design }))).toContain('file-revisions');
  });
});
