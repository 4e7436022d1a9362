import { ISSUE_STAGES, type IssueStage } from '../../editorial/states.ts';
import type { DecisionState } from './contract.ts';

/** One step of a road as the panel draws it. `changed`: it was passed, but on another text, and counts no more. */
export type Step = {
  key: string;
  label: string;
  state: 'done' | 'now' | 'changed' | 'open';
  by?: string;
  at?: string;
};

/** The road of an issue as far as every issue goes it; a correction comes after it. */
const ROAD: readonly IssueStage[] = (Object.keys(ISSUE_STAGES) as IssueStage[]).filter(
  (stage) => stage !== 'planned' && stage !== 'corrected',
);

/** 三审 of an article, or the road of an issue, as steps. */
export function stepsOf(state: Pick<DecisionState, 'stage' | 'decisions' | 'reviews'>): Step[] {
  return state.reviews ? reviewSteps(state.reviews, state.stage) : issueSteps(state);
}

function reviewSteps(reviews: NonNullable<DecisionState['reviews']>, stage: string): Step[] {
  return reviews.map(({ level, label, by, at, counts }) => {
    const unpassed = stage === level ? 'now' : 'open';
    return { key: level, label, state: counts ? 'done' : by ? 'changed' : unpassed, by, at };
  });
}

function issueSteps({ stage, decisions }: Pick<DecisionState, 'stage' | 'decisions'>): Step[] {
  const reached = stage === 'corrected' ? ROAD.length - 1 : ROAD.indexOf(stage as IssueStage);
  return ROAD.map((name, index) => {
    const row = decisions.findLast((item) => item.to === name);
    const unpassed = index === reached + 1 ? 'now' : 'open';
    const state = index <= reached ? 'done' : row ? 'changed' : unpassed;
    return { key: name, label: ISSUE_STAGES[name], state, by: row?.actorName, at: row?.at };
  });
}
