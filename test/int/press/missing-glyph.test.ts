import { describe, expect, it } from 'vitest';
import {
  type Article,
  decodeSnapshot,
  encodeSnapshot,
  ProblemError,
  type Snapshot,
} from '../../../content/model/index.ts';
import { type FontBook, openFontBook } from '../../../scripts/typeset/fonts/font-book.ts';
import { preflight } from '../../../scripts/typeset/preflight/preflight.ts';
import { typeset } from '../../../scripts/typeset/typeset.ts';
import { design } from '../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../helpers/sample-snapshot.ts';

async function snapshotWith(change: (article: Article) => Article): Promise<Snapshot> {
  const input = await sampleSnapshotInput();
  return decodeSnapshot(encodeSnapshot({ ...input, articles: input.articles.map(change) }));
}

describe('a character no font has', () => {
  it.each(['😀', '𠮷', '\ue000'])(
    '%j stops the press with article, paragraph and character',
    async (char) => {
      const snapshot = await snapshotWith((article) =>
        article.id === 's-letter'
          ? {
              ...article,
              body: [
                ...article.body,
                { type: 'paragraph', content: [{ type: 'text', text: `生${char}字` }] },
              ],
            }
          : article,
      );
      const error = await typeset({ snapshot, design, profile: 'screen' }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ProblemError);
      const [problem] = (error as ProblemError).problems;
      expect(problem!.code).toBe('CharacterNotCovered');
      expect(problem!.message).toContain(`《把书读到水边去》正文第4段`);
      expect(problem!.message).toContain(char);
    },
  );
});

describe('missing-glyphs', () => {
  it('names a character that the file draws as nothing', async () => {
    const book = openFontBook();
    const leaky: FontBook = {
      ...book,
      glyph(face, codePoint) {
        const glyph = book.glyph(face, codePoint);
        const isVictim = codePoint === '书'.codePointAt(0) && glyph && !glyph.isBlank;
        return isVictim
          ? {
              typeface: glyph.typeface,
              text: '书',
              isBlank: true,
              advance: 1,
              box: 1,
              shift: 0,
              serial: glyph.serial,
            }
          : glyph;
      },
    };
    const snapshot = await snapshotWith((article) => article);
    const { bytes } = await typeset({ snapshot, design, profile: 'screen', book: leaky });
    const report = await preflight({ pdf: bytes, snapshot });
    const rule = report.rules.find((item) => item.name === 'missing-glyphs')!;
    expect(rule.findings.length).toBeGreaterThan(0);
    expect(rule.findings[0]!.message).toContain('书（U+4E66）');
  });
});
