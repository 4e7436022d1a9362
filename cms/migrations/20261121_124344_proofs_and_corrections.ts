import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`proofs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issue\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`round\` numeric NOT NULL,
  	\`stage\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`pdf_sha256\` text NOT NULL,
  	\`lines_sha256\` text NOT NULL,
  	\`pages\` numeric NOT NULL,
  	\`article_hashes\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`idempotency_key\` text NOT NULL,
  	\`prev_hash\` text NOT NULL,
  	\`record_hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`proofs_issue_idx\` ON \`proofs\` (\`issue\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`proofs_idempotency_key_idx\` ON \`proofs\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE TABLE \`corrections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issue\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`act\` text NOT NULL,
  	\`correction\` numeric NOT NULL,
  	\`article\` text NOT NULL,
  	\`proof\` numeric NOT NULL,
  	\`kind\` text,
  	\`place\` text,
  	\`old_text\` text,
  	\`new_text\` text,
  	\`reason\` text,
  	\`offset\` numeric,
  	\`from_hash\` text,
  	\`hash\` text,
  	\`signs\` text,
  	\`role\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`actor_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`idempotency_key\` text NOT NULL,
  	\`prev_hash\` text NOT NULL,
  	\`record_hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`corrections_issue_idx\` ON \`corrections\` (\`issue\`);`)
  await db.run(sql`CREATE INDEX \`corrections_article_idx\` ON \`corrections\` (\`article\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`corrections_idempotency_key_idx\` ON \`corrections\` (\`idempotency_key\`);`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`proof\` text;`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`correction\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`proofs\`;`)
  await db.run(sql`DROP TABLE \`corrections\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`proof\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`correction\`;`)
}
