import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../content/model/index.ts';
import { readManuscript } from '../../scripts/intake/index.ts';
import { checkDocx } from '../../scripts/intake/read/check-docx.ts';
import { BOMBS } from '../fixtures/intake/bombs.ts';
import { inStyle, packRaw, para, run, style } from '../fixtures/intake/raw-document.ts';

const name = '稿.docx';
const outcome = (bytes: Uint8Array) =>
  readManuscript({ name, bytes }).then(
    ({ articles }) => articles[0]!.title,
    (error: unknown) => (error instanceof ProblemError ? error.problems[0]!.code : String(error)),
  );

describe('archives that ask for more than they weigh', () => {
  it.each(BOMBS)('$name is refused before anything is parsed', ({ make, code }) => {
    const problem = checkDocx(name, make())?.problems[0];
    expect(problem).toMatchObject({ code, message: expect.stringContaining(name) });
  });
});

describe('parts that lead in circles or outside', () => {
  it('reads styles that are based on each other, and what a style takes over', async () => {
    const circle = await packRaw({
      styles:
        style('a', '甲', '<w:basedOn w:val="b"/>') +
        style(
          'b',
          '乙',
          '<w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr><w:pPr><w:jc w:val="center"/></w:pPr>',
        ),
      body:
        inStyle('a', '渠水三十里') +
        para('渠水从山脚下绕过来，流过三个村子，最后进了青弋河，一路上浇着七百亩菜地。'),
    });
    expect(await outcome(circle)).toBe('渠水三十里');
  });

  it('follows no relation outside the file', async () => {
    const zip = await JSZip.loadAsync(
      await packRaw({
        body: `${para(run('渠水记', '<w:b/>'), '<w:jc w:val="center"/>')}<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rIdOut"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${para('水清了。')}`,
      }),
    );
    const path = 'word/_rels/document.xml.rels';
    const relations = await zip.file(path)!.async('string');
    zip.file(
      path,
      relations.replace(
        '</Relationships>',
        '<Relationship Id="rIdOut" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
      ),
    );
    const taken = await readManuscript({ name, bytes: await zip.generateAsync({ type: 'uint8array' }) });
    expect(taken.images.size).toBe(0);
    expect(taken.report.doubts.map(({ code }) => code)).toContain('imageDropped');
  });

  it('reads a part full of beginnings without ends in time', async () => {
    const open = Array.from({ length: 60_000 }, (_, id) => `<w:del w:id="${id}${id * 7919}"/>`).join('');
    const body = `${para(run('渠水记', '<w:b/>'), '<w:jc w:val="center"/>')}${para('水清了。')}<!-- ${open.replaceAll('/>', '></w:x>')} -->`;
    expect(await outcome(await packRaw({ body }))).toBe('渠水记');
  });
});
