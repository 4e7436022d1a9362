import type { ProofSetter } from '../../cms/operations/proofs/set-proof.ts';
import { canonicalJson, readingLines } from '../../content/model/index.ts';

/** Sets a proof without a typesetter: no page is drawn, every reading line stands on page 1, one below the other. */
export const quickProof: ProofSetter = async ({ issue, articles }) => {
  const lines = articles.flatMap((article) =>
    readingLines(article).map(({ text }, readingLine) => ({
      page: '1',
      column: 1,
      row: readingLine + 1,
      article: article.id,
      readingLine,
      from: 0,
      text,
    })),
  );
  const pdf = Buffer.from(`%PDF-1.7 ${canonicalJson({ issue, articles })}`);
  return { pdf, lines: Buffer.from(JSON.stringify(lines)), pages: 1 };
};
