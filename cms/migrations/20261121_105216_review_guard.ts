import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** What decision-records writes with every later decision. */
export const fillGuards = sql`UPDATE \`decisions\` SET \`guard\` = CASE
  WHEN \`subject_type\` = 'article' AND \`decision\` IN ('passFirstReview', 'passSecondReview', 'passFinalReview')
  THEN 'review:' || \`subject\` || ':' || \`actor\` || ':' || (
    SELECT count(*) FROM \`decisions\` AS earlier
    WHERE earlier.\`subject_type\` = 'article' AND earlier.\`subject\` = \`decisions\`.\`subject\`
      AND earlier.\`actor\` = \`decisions\`.\`actor\` AND earlier.\`decision\` = \`decisions\`.\`decision\`
      AND earlier.\`seq\` < \`decisions\`.\`seq\`)
  ELSE \`id\` END;`

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`on_behalf_of\` text;`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`warnings\` text;`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`guard\` text;`)
  await db.run(fillGuards)
  await db.run(sql`CREATE UNIQUE INDEX \`decisions_guard_idx\` ON \`decisions\` (\`guard\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`decisions_guard_idx\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`on_behalf_of\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`warnings\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`guard\`;`)
}
