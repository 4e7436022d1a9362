import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`issues_fillers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_fillers_order_idx\` ON \`issues_fillers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_fillers_parent_id_idx\` ON \`issues_fillers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_fillers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_fillers_order_idx\` ON \`_issues_v_version_fillers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_fillers_parent_id_idx\` ON \`_issues_v_version_fillers\` (\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`issues_fillers\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_fillers\`;`)
}
