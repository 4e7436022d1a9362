import { describe, expect, it } from 'vitest';
import { articleMachine, type IssueRecord, issueMachine } from '../../../../cms/editorial/index.ts';
import { playHistories } from './random-histories.ts';
import { playIssueHistories } from './random-issue-histories.ts';

/** `npm run fuzz:desk` plays more. */
const PLAY = {
  histories: Number(process.env.KANXING_TEST_HISTORIES ?? 3000),
  seed: Number(process.env.KANXING_TEST_SEED ?? 1),
};

describe('random histories of manuscripts', () => {
  it(`agree with the reference desk in all of ${PLAY.histories}`, () => {
    const { reached } = playHistories(PLAY);
    expect([...reached].sort()).toEqual(Object.keys(articleMachine.stages).sort());
  });
});

type Rule = (typeof issueMachine.rules)[number];

/** Our rules with one of them changed. */
const spoiled = (name: string, change: (rule: Rule) => Rule): typeof issueMachine => ({
  ...issueMachine,
  rules: issueMachine.rules.map((rule) => (rule.name === name ? change(rule) : rule)),
});

describe('random histories of issues', () => {
  it(`agree with the reference desk in all of ${PLAY.histories}`, () => {
    const { reached } = playIssueHistories(PLAY);
    expect([...reached].sort()).toEqual(Object.keys(issueMachine.stages).sort());
  });

  const checked = issueMachine.rules.filter(({ check }) => check).map(({ name }) => name);
  it.each(checked)('find out a %s that checks nothing', (name) => {
    const machine = spoiled(name, ({ check: _, ...rule }) => rule);
    expect(() => playIssueHistories(PLAY, machine)).toThrow();
  });

  it.each(issueMachine.rules.map(({ name }) => name))('find out a %s that anybody may take', (name) => {
    const anybody = ['responsibleEditor', 'proofreader', 'production', 'editorInChief'] as const;
    const machine = spoiled(name, ({ from, ...rule }) => ({
      ...rule,
      from: Object.fromEntries(Object.keys(from).map((stage) => [stage, anybody])),
    }));
    expect(() => playIssueHistories(PLAY, machine)).toThrow();
  });

  it('find out a read-through that outlives an edit', () => {
    const machine = { ...issueMachine, stageOf: ({ reached }: IssueRecord) => reached };
    expect(() => playIssueHistories(PLAY, machine)).toThrow();
  });
});
