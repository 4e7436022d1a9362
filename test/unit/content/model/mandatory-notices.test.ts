import { describe, expect, it } from 'vitest';
import {
  type Issue,
  MANDATORY_NOTICES,
  masthead,
  missingFacts,
  PUBLICATION_KINDS,
} from '../../../../content/model/index.ts';
import { sampleSnapshotInput } from '../../../helpers/sample-snapshot.ts';

const { issue } = await sampleSnapshotInput();
const complete: Issue = {
  ...issue,
  masthead: {
    ...issue.masthead,
    cnNumber: 'CN 00-0000/D',
    supervisingBody: '中共江岚省直属机关工作委员会',
  },
};

describe('the table of mandatory notices', () => {
  it.each(Object.keys(PUBLICATION_KINDS) as (keyof typeof PUBLICATION_KINDS)[])(
    'names facts of the masthead that really exist, each once: %s',
    (kind) => {
      const fields = MANDATORY_NOTICES[kind].flatMap(({ fact }) => fact?.field ?? []);
      expect(fields.filter((field) => !(field in masthead.shape))).toEqual([]);
      expect(new Set(fields).size).toBe(fields.length);
    },
  );

  it('asks of an internal publication what article 14 asks', () => {
    const labels = MANDATORY_NOTICES.internal.map(({ label }) => label);
    expect(labels).toEqual(['准印证号', '编印单位', '发送对象', '印刷单位', '印刷日期', '印数', '期号']);
  });
});

describe('missingFacts', () => {
  it.each(['internal', 'journal', 'newspaper'] as const)('finds nothing in a complete %s', (kind) => {
    expect(missingFacts({ ...complete, publicationKind: kind })).toEqual([]);
  });

  const facts = (['internal', 'journal'] as const).flatMap((kind) =>
    MANDATORY_NOTICES[kind].flatMap(({ fact }) => (fact ? [[kind, fact.field, fact.code] as const] : [])),
  );
  it.each(facts)('names what a %s lacks: %s', (kind, field, code) => {
    const lacking = { ...complete.masthead, [field]: undefined };
    const found = missingFacts({ ...complete, publicationKind: kind, masthead: lacking });
    expect(found.map((fact) => fact.code)).toEqual([code]);
  });
});
