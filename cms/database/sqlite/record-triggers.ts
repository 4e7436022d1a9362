/**
 * What the embedded database itself refuses, past every check of the program: changing or removing a decision, a line of
 * the log, a proof or an event of a correction, two review levels of one article by one person, and agreeing to what one
 * has asked for. Made at every start, because a table that a migration builds anew loses its triggers; a migration that
 * must rewrite these tables drops them first.
 */
export const RECORD_TRIGGERS: readonly string[] = [
  ...['decisions', 'audit_log', 'proofs', 'corrections'].flatMap((table) =>
    ['UPDATE', 'DELETE'].map((operation) => appendOnly(table, operation)),
  ),
  `CREATE TRIGGER IF NOT EXISTS decisions_three_reviewers BEFORE INSERT ON decisions
   WHEN NEW.subject_type = 'article' AND NEW.decision IN ${reviews()} AND EXISTS (
     SELECT 1 FROM decisions WHERE subject_type = 'article' AND subject = NEW.subject
       AND actor = NEW.actor AND decision IN ${reviews()} AND decision <> NEW.decision)
   BEGIN SELECT RAISE(ABORT, 'one person cannot take two review levels of one article'); END`,
  `CREATE TRIGGER IF NOT EXISTS corrections_two_persons BEFORE INSERT ON corrections
   WHEN NEW.act = 'agree' AND EXISTS (
     SELECT 1 FROM corrections WHERE issue = NEW.issue AND correction = NEW.correction
       AND act = 'ask' AND actor = NEW.actor)
   BEGIN SELECT RAISE(ABORT, 'nobody agrees to a correction they asked for'); END`,
];

function appendOnly(table: string, operation: string): string {
  const name = `${table}_no_${operation.toLowerCase()}`;
  return `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${operation} ON ${table}
   BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
}

function reviews(): string {
  return "('passFirstReview', 'passSecondReview', 'passFinalReview')";
}
