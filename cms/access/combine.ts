import type { Access, AccessArgs, AccessResult, Where } from 'payload';

/** An access rule: true, false, or a query that narrows to the rows it allows. */
export type Rule = (args: AccessArgs) => AccessResult | Promise<AccessResult>;

/** Allowed where every rule allows. A `false` anywhere refuses; queries are joined by `and`. */
export function and(...rules: readonly Rule[]): Access {
  return async (args) => {
    const results = await Promise.all(rules.map((rule) => rule(args)));
    if (results.includes(false)) return false;
    const queries = results.filter((result): result is Where => result !== true);
    return queries.length > 0 ? { and: queries } : true;
  };
}

/** Allowed where any rule allows. A `true` anywhere allows all; queries are joined by `or`; no rule allows nothing. */
export function or(...rules: readonly Rule[]): Access {
  return async (args) => {
    const results = await Promise.all(rules.map((rule) => rule(args)));
    if (results.includes(true)) return true;
    const queries = results.filter((result): result is Where => typeof result === 'object');
    return queries.length > 0 ? { or: queries } : false;
  };
}
