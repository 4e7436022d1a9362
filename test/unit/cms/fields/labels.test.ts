import type { Field } from 'payload';
import { describe, expect, it } from 'vitest';
import { dialogueBlock } from '../../../../cms/body/blocks/dialogue.ts';
import { figureBlock } from '../../../../cms/body/blocks/figure.ts';
import { footnoteBlock } from '../../../../cms/body/blocks/footnote.ts';
import { infoBoxBlock } from '../../../../cms/body/blocks/info-box.ts';
import { pullQuoteBlock } from '../../../../cms/body/blocks/pull-quote.ts';
import { referencesBlock } from '../../../../cms/body/blocks/references.ts';
import { tableBlock } from '../../../../cms/body/blocks/table.ts';
import { articleFields } from '../../../../cms/fields/article-fields.ts';
import { columnFields } from '../../../../cms/fields/column-fields.ts';
import { issueFields } from '../../../../cms/fields/issue-fields.ts';
import { mediaFields } from '../../../../cms/fields/media-fields.ts';
import { personFields } from '../../../../cms/fields/person-fields.ts';

const HAN = /\p{Script=Han}/u;
/** Words that are the same in Chinese type. */
const SAME = new Set(['ISSN', '■', '□']);

type Loose = Record<string, unknown> & {
  name?: string;
  type?: string;
  admin?: { description?: unknown };
  labels?: { singular?: unknown; plural?: unknown };
  fields?: Field[];
  tabs?: Loose[];
  options?: unknown[];
};

/** Every label, description, row name and option of a form, with the name of its field. */
function words(fields: readonly Field[]): [string, unknown][] {
  return fields.flatMap((item) => {
    const field = item as unknown as Loose;
    const { name = String(field.type), admin, labels } = field;
    const own = [field.label, admin?.description, labels?.singular, labels?.plural];
    const options = (field.options ?? []).map((option) => (option as { label: unknown }).label);
    const tabs = (field.tabs ?? []).flatMap((tab) => [
      [`${name} tab`, tab.label] as [string, unknown],
      ...words(tab.fields ?? []),
    ]);
    const missing =
      'name' in field && field.label === undefined ? [[name, '(no label)'] as [string, unknown]] : [];
    const found = [...own, ...options].filter((word) => word !== undefined && word !== false);
    return [
      ...found.map((word) => [name, word] as [string, unknown]),
      ...missing,
      ...tabs,
      ...words(field.fields ?? []),
    ];
  });
}

describe('the forms', () => {
  it.each([
    ['article', articleFields],
    ['issue', issueFields],
    ['column', columnFields],
    ['person', personFields],
    ['picture', mediaFields],
    ...[
      dialogueBlock,
      figureBlock,
      footnoteBlock,
      infoBoxBlock,
      pullQuoteBlock,
      referencesBlock,
      tableBlock,
    ].map((block): [string, Field[]] => [block.slug, block.fields]),
  ])('speak Chinese only: %s', (_name, fields) => {
    const english = words(fields).filter(([, word]) => !HAN.test(String(word)) && !SAME.has(String(word)));
    expect(english).toEqual([]);
  });
});
