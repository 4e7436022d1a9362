import type { TextField } from 'payload';
import type { Issue } from '../../content/model/index.ts';

type Named = Partial<Pick<Issue, 'titleName' | 'year' | 'issueNumber'>>;

/** An issue as lists, searches and page heads call it: 江岚机关学习 2026年第3期. */
export function issueHeading({ titleName = '', year, issueNumber }: Named): string {
  return `${titleName} ${year}年第${issueNumber}期`.trim();
}

/** Stored, so that lists sort and search by it; made again at every write from the fields it is made of. */
export const issueLabelField: TextField = {
  name: 'label',
  type: 'text',
  label: '刊期',
  index: true,
  access: { create: () => false, update: () => false },
  // Not `hidden`: it is a column of the list.
  admin: { condition: () => false },
  hooks: {
    beforeChange: [
      ({ data, originalDoc }) => issueHeading({ ...(originalDoc as Named), ...(data as Named) }),
    ],
  },
};
