import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleFromModel,
  articleToModel,
  issueFromModel,
  issueToModel,
  mediaById,
  mediaBySha256,
  mediaIdsOf,
} from '../../../../cms/mapping/index.ts';
import { articleHash } from '../../../../content/model/canonical.ts';
import { imagesOfArticle, imagesOfIssue } from '../../../../content/model/images-of.ts';
import { arbitraryArticle } from '../../../helpers/arbitrary-article.ts';
import { LIBRARY } from '../../../helpers/arbitrary-images.ts';
import { arbitraryIssue } from '../../../helpers/arbitrary-issue.ts';

const pictures = { mediaBySha256: mediaBySha256(LIBRARY) };

/** The library documents a document names, as a caller loads them. */
function mediaOf(doc: unknown) {
  const wanted = new Set(mediaIdsOf(doc));
  return mediaById(LIBRARY.filter((item) => wanted.has(item.id)));
}

describe('model → document → model', () => {
  it('is identity for every article and keeps its hash', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const doc = articleFromModel({ article, ...pictures });
        const back = articleToModel({ doc, media: mediaOf(doc) });
        expect(back).toEqual(article);
        expect(articleHash(back)).toBe(articleHash(article));
      }),
      { numRuns: 300 },
    );
  });

  it('is identity for every issue', () => {
    fc.assert(
      fc.property(arbitraryIssue, (issue) => {
        const doc = issueFromModel({ issue, ...pictures });
        expect(issueToModel({ doc, media: mediaOf(doc) })).toEqual(issue);
      }),
      { numRuns: 300 },
    );
  });

  it('names exactly the pictures the model uses', () => {
    fc.assert(
      fc.property(arbitraryArticle, arbitraryIssue, (article, issue) => {
        const used = (refs: { sha256: string }[]) => new Set(refs.map((ref) => ref.sha256));
        const named = (doc: unknown) => new Set([...mediaOf(doc).values()].map((item) => item.sha256));
        expect(named(articleFromModel({ article, ...pictures }))).toEqual(used(imagesOfArticle(article)));
        expect(named(issueFromModel({ issue, ...pictures }))).toEqual(used(imagesOfIssue(issue)));
      }),
    );
  });
});
