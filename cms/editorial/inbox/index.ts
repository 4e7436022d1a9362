/** What waits for whom, since when and until when. Pure. */
export * from './candidates.ts';
export * from './civil-days.ts';
export * from './correction-work.ts';
export * from './duty.ts';
export * from './inbox.ts';
export * from './open-subject.ts';
export * from './overview.ts';
export * from './stage-days.ts';
