import { BYLINE_ROLES } from '../../content/model/byline.ts';
import { FIGURE_MEASURE_LABELS, FIGURE_ROLE_LABELS } from '../body/blocks/figure.ts';
import { SIGNER_KIND_LABELS } from '../fields/signer-kind-field.ts';
import { SOURCE_KIND_LABELS } from '../fields/source-field.ts';

/** The stored codes of choices inside groups, rows and blocks, by the field's name, as a person reads them. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { ...SOURCE_KIND_LABELS, ...SIGNER_KIND_LABELS },
  role: { ...FIGURE_ROLE_LABELS, ...BYLINE_ROLES, author: '作者' },
  measure: FIGURE_MEASURE_LABELS,
};

/** What a field's value says in Chinese where it is the code of a choice; any other value as it is. */
export function choiceWords(name: string, value: unknown): unknown {
  return typeof value === 'string' ? (CHOICES[name]?.[value] ?? value) : value;
}
