import type { Column, Cover, Issue } from '../../content/model/issue.ts';
import { imageUseOf } from '../body/from-model/context.ts';
import { bodyFromModel } from '../body/from-model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import { FILLER_NAMES, ISSUE_TEXTS, MASTHEAD_FACTS, STUDY_PAGE_NAMES } from './field-names.ts';
import { orNull } from './filled.ts';

type Pictures = { mediaBySha256: ReadonlyMap<string, MediaDoc> };

/** The data of a document of Issues, for create or update. */
export type IssueData = ReturnType<typeof issueFromModel>;

/**
 * The issue as document data: `issueToModel` gives the same issue back. Absent parts are `null`. Every column's
 * document must exist under the column's id, and every article's under its own, before the data is stored.
 */
export function issueFromModel({ issue, mediaBySha256 }: { issue: Issue } & Pictures) {
  const pictures = { mediaBySha256 };
  const { front, insideFront, insideBack, back } = issue.covers;
  return {
    ...orNull(issue, ISSUE_TEXTS),
    trimSize: issue.trimSize,
    covers: {
      front: coverData(front, pictures),
      insideFront: coverData(insideFront, pictures),
      insideBack: coverData(insideBack, pictures),
      back: coverData(back, pictures),
    },
    columns: issue.columns.map((column) => columnData(column, pictures)),
    masthead: {
      ...orNull(issue.masthead, MASTHEAD_FACTS),
      motto: issue.masthead.motto ?? [],
      lines: issue.masthead.lines,
    },
    studyPage: {
      ...orNull(issue.studyPage, STUDY_PAGE_NAMES),
      responsibleEditors: issue.studyPage?.responsibleEditors ?? [],
      layoutEditors: issue.studyPage?.layoutEditors ?? [],
    },
    fillers: (issue.fillers ?? []).map((filler) => ({
      ...orNull(filler, FILLER_NAMES),
      lines: filler.lines,
    })),
  };
}

/** The fields of a column that both the library and an issue's row hold. */
export function columnFacts(column: Column, pictures: Pictures) {
  const art = column.art && imageUseOf(column.art, pictures);
  return {
    ...orNull(column, ['slug', 'name', 'description']),
    art: art?.image ?? null,
    artAlt: art?.imageAlt ?? null,
    textColumns: column.textColumns === undefined ? null : String(column.textColumns),
  };
}

function columnData(column: Column, pictures: Pictures) {
  return { column: column.id, ...columnFacts(column, pictures), articles: column.articles };
}

function coverData(cover: Cover | undefined, pictures: Pictures) {
  const image = cover?.image && imageUseOf(cover.image, pictures);
  return {
    image: image?.image ?? null,
    imageAlt: image?.imageAlt ?? null,
    title: cover?.title ?? null,
    lines: cover?.lines ?? [],
    blocks: cover?.blocks ? bodyFromModel(cover.blocks, pictures) : null,
  };
}
