import { bylineEntry } from '../../content/model/byline.ts';
import { filler } from '../../content/model/filler.ts';
import { part } from '../../content/model/headline.ts';
import { masthead } from '../../content/model/masthead.ts';
import { source } from '../../content/model/source.ts';
import { studyPage } from '../../content/model/study-page.ts';

/** Groups that are stored under the model's own names, from the schemas: a new field of the model is mapped at once. */
export const BYLINE_NAMES = Object.keys(bylineEntry.shape);
export const SERIES_NAMES = ['name', 'number'];
export const PART_NAMES = Object.keys(part.shape);
export const SOURCE_NAMES = Object.keys(source.shape);
/** What of a 来源 is typed; the rest has a value before anybody names a source. */
export const SOURCE_WORDS = SOURCE_NAMES.filter((name) => name !== 'kind' && name !== 'isPeriodical');
export const FILLER_NAMES = Object.keys(filler.shape);
export const STUDY_PAGE_NAMES = Object.keys(studyPage.shape);
/** The facts of the 版权页 without its lines. */
export const MASTHEAD_FACTS = Object.keys(masthead.shape).filter((name) => name !== 'lines');

/** Text fields of the article head and foot that stand in the document as they stand in the model. */
export const ARTICLE_TEXTS = [
  'slug',
  'kind',
  'kicker',
  'title',
  'subtitle',
  'bylineMark',
  'authorNote',
  'corrects',
  'topics',
];

/** Fields of the issue that stand in the document as they stand in the model. */
export const ISSUE_TEXTS = [
  'title',
  'titleName',
  'publicationKind',
  'year',
  'issueNumber',
  'wholeNumber',
  'frequency',
  'publishedOn',
  'pages',
  'design',
];
