import type { AccessArgs, Where } from 'payload';
import { describe, expect, it } from 'vitest';
import { and, or, type Rule } from '../../../../cms/access/combine.ts';

const args = {} as AccessArgs;
const yes: Rule = () => true;
const no: Rule = async () => false;
const mine: Where = { owner: { equals: 'me' } };
const open: Where = { stage: { equals: 'draft' } };
const own: Rule = () => mine;
const drafts: Rule = async () => open;

describe('and', () => {
  it.each([
    ['nothing to ask', [], true],
    ['all true', [yes, yes], true],
    ['one false', [yes, own, no], false],
    ['one query', [yes, own], { and: [mine] }],
    ['two queries', [own, drafts], { and: [mine, open] }],
  ] as const)('%s', async (_name, rules, expected) => {
    expect(await and(...rules)(args)).toEqual(expected);
  });
});

describe('or', () => {
  it.each([
    ['nothing to ask', [], false],
    ['all false', [no, no], false],
    ['one true', [no, own, yes], true],
    ['one query', [no, own], { or: [mine] }],
    ['two queries', [own, drafts], { or: [mine, open] }],
  ] as const)('%s', async (_name, rules, expected) => {
    expect(await or(...rules)(args)).toEqual(expected);
  });
});

it('an empty query is not taken for a refusal', async () => {
  expect(await and(() => ({}))(args)).toEqual({ and: [{}] });
  expect(await or(no, () => ({}))(args)).toEqual({ or: [{}] });
});
