import fc from 'fast-check';
import type { z } from 'zod';
import type { Filler } from '../../content/model/filler.ts';
import {
  type Column,
  type Cover,
  FREQUENCIES,
  type Frequency,
  type Issue,
  PUBLICATION_KINDS,
  type PublicationKind,
} from '../../content/model/issue.ts';
import type { Masthead, mastheadLine } from '../../content/model/masthead.ts';
import type { StudyPage } from '../../content/model/study-page.ts';
import { arbitraryFigure, arbitraryParagraph } from './arbitrary-blocks.ts';
import { arbitraryImage } from './arbitrary-images.ts';
import {
  arbitraryDate,
  arbitrarySlug,
  arbitraryText,
  compactRecord,
  optionalText,
} from './arbitrary-text.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const texts = fc.array(arbitraryText, { minLength: 1, maxLength: 3 });
const email = fc.constant('a@b.cn');

const cover = compactRecord<Cover>({
  image: optional(arbitraryImage),
  lines: optional(texts),
  title: optionalText,
  blocks: optional(fc.array(fc.oneof(arbitraryParagraph, arbitraryFigure), { minLength: 1, maxLength: 2 })),
});
// A cover page nobody wrote on is absent: the one normal form.
const optionalCover = optional(cover.filter((value) => Object.keys(value).length > 0));

const column = compactRecord<Column>({
  id: arbitrarySlug,
  slug: arbitrarySlug,
  name: arbitraryText,
  description: optionalText,
  art: optional(arbitraryImage),
  textColumns: optional(fc.constantFrom(1 as const, 2 as const, 3 as const)),
  articles: fc.array(arbitrarySlug, { maxLength: 3 }),
});

const masthead = compactRecord<Masthead>({
  supervisingBody: optionalText,
  sponsoringBody: optionalText,
  issuingBody: optionalText,
  lines: fc.array(fc.record<z.infer<typeof mastheadLine>>({ role: arbitraryText, names: texts }), {
    maxLength: 3,
  }),
  address: optionalText,
  postcode: optional(fc.constant('330000')),
  telephone: optionalText,
  fax: optionalText,
  email: optional(email),
  printPermitNumber: optionalText,
  cnNumber: optionalText,
  issnNumber: optionalText,
  price: optionalText,
  printer: optionalText,
  printedOn: optional(arbitraryDate),
  printRun: optional(fc.integer({ min: 1, max: 9999 })),
  distribution: optionalText,
  motto: optional(texts),
  callForPapers: optionalText,
});

const studyPage = compactRecord<StudyPage>({
  paper: arbitraryText,
  pageNumber: fc.integer({ min: 1, max: 24 }),
  pageName: arbitraryText,
  date: arbitraryDate,
  responsibleEditors: texts,
  layoutEditors: optional(texts),
  seriesNumber: optional(fc.integer({ min: 1, max: 999 })),
  submissionEmail: optional(email),
});

const filler = compactRecord<Filler>({ title: optionalText, lines: texts, source: optionalText });

/** A whole issue in normal form, its pictures from `LIBRARY`. */
export const arbitraryIssue = compactRecord<Issue>({
  title: arbitrarySlug,
  titleName: arbitraryText,
  publicationKind: fc.constantFrom(...(Object.keys(PUBLICATION_KINDS) as PublicationKind[])),
  year: fc.integer({ min: 1990, max: 2030 }),
  issueNumber: fc.constantFrom('1', '12', '7-8'),
  wholeNumber: optional(fc.integer({ min: 1, max: 999 })),
  frequency: fc.constantFrom(...(Object.keys(FREQUENCIES) as Frequency[])),
  publishedOn: arbitraryDate,
  pages: optional(fc.integer({ min: 1, max: 200 })),
  trimSize: fc.record({ width: fc.constantFrom(185, 210), height: fc.constantFrom(260, 285.5, 297) }),
  design: arbitrarySlug,
  covers: compactRecord<Issue['covers']>({
    front: cover,
    insideFront: optionalCover,
    insideBack: optionalCover,
    back: optionalCover,
  }),
  columns: fc.array(column, { minLength: 1, maxLength: 3 }),
  masthead,
  studyPage: optional(studyPage),
  fillers: optional(fc.array(filler, { minLength: 1, maxLength: 3 })),
});
