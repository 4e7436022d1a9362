import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`assignments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject_type\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`assignee\` text,
  	\`due_on\` text,
  	\`set_by\` text NOT NULL,
  	\`set_by_name\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_subject_idx\` ON \`assignments\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`assignments_assignee_idx\` ON \`assignments\` (\`assignee\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`subject_type\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`read_at\` text,
  	\`mail_state\` text,
  	\`mail_next_at\` text,
  	\`mail_attempts\` numeric,
  	\`mail_error\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_recipient_idx\` ON \`notices\` (\`recipient\`);`)
  await db.run(sql`CREATE INDEX \`notices_at_idx\` ON \`notices\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_state_idx\` ON \`notices\` (\`mail_state\`);`)
  await db.run(sql`CREATE TABLE \`delegations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`principal\` text NOT NULL,
  	\`principal_name\` text NOT NULL,
  	\`delegate\` text NOT NULL,
  	\`delegate_name\` text NOT NULL,
  	\`starts_on\` text NOT NULL,
  	\`ends_on\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`given_at\` text NOT NULL,
  	\`revoked_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`delegations_principal_idx\` ON \`delegations\` (\`principal\`);`)
  await db.run(sql`CREATE INDEX \`delegations_delegate_idx\` ON \`delegations\` (\`delegate\`);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`page_plan\` text;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_page_plan\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notice_email\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`delegations\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`page_plan\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_page_plan\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notice_email\`;`)
}
