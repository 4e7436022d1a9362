/** How a periodical is made: roles, states, decisions, transitions, the audit chain. Pure. */
export * from './article-record.ts';
export * from './chain.ts';
export * from './decisions/article/index.ts';
export * from './decisions/issue/index.ts';
export * from './delegation.ts';
export * from './edit-rights.ts';
export * from './give-delegation.ts';
export * from './issue-record.ts';
export * from './machine.ts';
export * from './machines.ts';
export * from './mandatory-notices.ts';
export * from './review-guard.ts';
export * from './review-warnings.ts';
export * from './roles.ts';
export * from './states.ts';
export * from './subjects.ts';
export * from './transition.ts';
