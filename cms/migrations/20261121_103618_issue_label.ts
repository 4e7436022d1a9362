import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`issues\` ADD \`label\` text;`)
  await db.run(sql`CREATE INDEX \`issues_label_idx\` ON \`issues\` (\`label\`);`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_label\` text;`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_label_idx\` ON \`_issues_v\` (\`version_label\`);`)
  // What the field makes itself at every later write.
  await db.run(sql`UPDATE \`issues\` SET \`label\` = \`title_name\` || ' ' || CAST(\`year\` AS INTEGER) || '年第' || \`issue_number\` || '期';`)
  await db.run(sql`UPDATE \`_issues_v\` SET \`version_label\` = \`version_title_name\` || ' ' || CAST(\`version_year\` AS INTEGER) || '年第' || \`version_issue_number\` || '期';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`issues_label_idx\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`label\`;`)
  await db.run(sql`DROP INDEX \`_issues_v_version_version_label_idx\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_label\`;`)
}
