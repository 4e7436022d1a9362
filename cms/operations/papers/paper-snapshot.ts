import type { Issue, SnapshotInput } from '../../../content/model/index.ts';
import type { Paper } from '../../editorial/papers/index.ts';

/** The column of the form; its name is the head of every page. */
const COLUMN = 'form';

/**
 * A form as the typesetter takes it: one article of an issue of A4 pages. Nothing of the present moment goes in, so that
 * equal records give equal bytes.
 */
export function paperSnapshot({ name, office, about, date, blocks }: Paper): SnapshotInput {
  const issue: Issue = {
    title: 'form',
    titleName: office,
    publicationKind: 'newspaper',
    year: 2000,
    issueNumber: '1',
    frequency: 'monthly',
    publishedOn: date,
    trimSize: { width: 210, height: 297 },
    design: 'journal',
    covers: { front: { title: name } },
    columns: [{ id: COLUMN, slug: COLUMN, name: `${office}　${name}　${about}`, articles: ['form'] }],
    masthead: { lines: [] },
  };
  return {
    issue,
    articles: [
      {
        id: 'form',
        slug: 'form',
        kind: 'article',
        column: COLUMN,
        kicker: office,
        title: name,
        subtitle: about,
        byline: [],
        body: blocks,
      },
    ],
    images: new Map(),
    revision: 1,
    decisions: [],
    articleDecisions: new Map(),
  };
}
