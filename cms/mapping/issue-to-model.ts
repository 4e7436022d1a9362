import { type Column, type Cover, type Issue, issue, issueLabel } from '../../content/model/issue.ts';
import { idOf } from '../body/image-use.ts';
import { at, compact, imageOf, type MediaLookup, type ToModelContext } from '../body/to-model/context.ts';
import { bodyToModel } from '../body/to-model/index.ts';
import { FILLER_NAMES, ISSUE_TEXTS, MASTHEAD_FACTS, STUDY_PAGE_NAMES } from './field-names.ts';
import { filled, type Group, pick, pickOptional } from './filled.ts';
import { parseModel } from './parse-model.ts';

/** A document of the collection Issues, at any depth. */
export type IssueDoc = { readonly [Name in keyof Issue]?: unknown };

/** The optional covers, in the order of the printed sheet. */
const OPTIONAL_COVERS = ['insideFront', 'insideBack', 'back'] as const;

/**
 * The document as the publication model's issue. A column's id is the id of its document in the column library; its
 * name and art are the issue's own. `media` must hold every document of `mediaIdsOf(doc)`. Throws `ProblemError`.
 */
export function issueToModel({ doc, media }: { doc: IssueDoc; media: MediaLookup }): Issue {
  const context: ToModelContext = { path: '', media };
  const value = compact({
    ...pick(doc, ISSUE_TEXTS),
    trimSize: pick(doc.trimSize, ['width', 'height']),
    covers: coversOf(doc.covers, at(context, 'covers')),
    columns: rowsOf(doc.columns).map((row, index) => columnOf(row, at(at(context, 'columns'), index))),
    masthead: mastheadOf(doc.masthead),
    studyPage: pickOptional(doc.studyPage, STUDY_PAGE_NAMES),
    fillers: filled(rowsOf(doc.fillers).map((row) => pick(row, FILLER_NAMES))),
  });
  return parseModel(issue, value, issueName(doc));
}

function issueName(doc: IssueDoc): string {
  const { year, issueNumber } = doc as Group;
  return `《${doc.titleName ?? ''}》${issueLabel({ year: year as number, issueNumber: String(issueNumber ?? '') })}`;
}

function rowsOf(value: unknown): Group[] {
  return (value ?? []) as Group[];
}

function columnOf(row: Group, context: ToModelContext): Column {
  const textColumns = filled<string | number>(row.textColumns);
  return compact({
    id: idOf(row.column) ?? '',
    ...(pick(row, ['slug', 'name', 'description']) as Pick<Column, 'slug' | 'name' | 'description'>),
    art: imageOf(row.art, row.artAlt, at(context, 'art')),
    textColumns: textColumns === undefined ? undefined : (Number(textColumns) as Column['textColumns']),
    articles: ((row.articles ?? []) as unknown[]).map((article) => idOf(article) ?? ''),
  });
}

function mastheadOf(value: unknown) {
  const group = (value ?? {}) as Group;
  const lines = rowsOf(group.lines).map((line) => ({ role: line.role, names: line.names ?? [] }));
  return { ...pick(group, MASTHEAD_FACTS), lines };
}

function coversOf(value: unknown, context: ToModelContext): Record<string, Cover> {
  const group = (value ?? {}) as Group;
  const optional = OPTIONAL_COVERS.map((name) => [name, coverOf(group[name], at(context, name))] as const);
  return {
    front: coverOf(group.front, at(context, 'front')),
    ...Object.fromEntries(optional.filter(([, cover]) => Object.keys(cover).length > 0)),
  };
}

function coverOf(value: unknown, context: ToModelContext): Cover {
  const group = (value ?? {}) as Group;
  const blocks = bodyToModel(group.blocks, { media: context.media, path: at(context, 'blocks').path });
  return compact({
    image: imageOf(group.image, group.imageAlt, at(context, 'image')),
    lines: filled<string[]>(group.lines),
    title: filled<string>(group.title),
    blocks: filled<NonNullable<Cover['blocks']>>(blocks),
  });
}
