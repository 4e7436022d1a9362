/** Corrections 校改 on proofs and 核红. Pure. */
export * from './acts.ts';
export * from './ask.ts';
export * from './compare.ts';
export * from './events.ts';
export * from './field-text.ts';
export * from './gates.ts';
export * from './place.ts';
export * from './record.ts';
export * from './refusals.ts';
export * from './replay.ts';
export * from './substance.ts';
export * from './weigh-in.ts';
export * from './words.ts';
