import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standInIssue } from '../../../../../cms/operations/preview/stand-in-issue.ts';
import { type Article, issue as issueSchema } from '../../../../../content/model/index.ts';
import { arbitraryIssue } from '../../../../helpers/arbitrary-issue.ts';

const article = { id: 'a', column: 'theory' } as Article;
const column = { id: 'theory', slug: 'theory', name: '理论探讨' };

describe('an issue to look at one article in', () => {
  it('is whole without any issue', () => {
    const made = standInIssue({ article, issue: undefined, column });
    expect(issueSchema.safeParse(made).error).toBeUndefined();
    expect(made.columns).toEqual([{ ...column, articles: ['a'] }]);
  });

  it('has the title and design of the given one, and nothing of its other content', () => {
    fc.assert(
      fc.property(arbitraryIssue, (issue) => {
        const made = standInIssue({ article, issue, column });
        expect(issueSchema.safeParse(made).error).toBeUndefined();
        expect([made.titleName, made.design, made.trimSize]).toEqual([
          issue.titleName,
          issue.design,
          issue.trimSize,
        ]);
        expect(made.columns.flatMap(({ articles }) => articles)).toEqual(['a']);
        expect(JSON.stringify(made)).not.toContain('images/');
        expect(made.fillers).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('takes the column as the issue has it', () => {
    fc.assert(
      fc.property(arbitraryIssue, (issue) => {
        const own = issue.columns[0]!;
        const made = standInIssue({ article: { ...article, column: own.id }, issue, column });
        expect(made.columns[0]).toMatchObject({ id: own.id, name: own.name });
      }),
      { numRuns: 20 },
    );
  });
});
