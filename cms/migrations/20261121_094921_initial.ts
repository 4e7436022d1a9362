import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_byline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'person' NOT NULL,
  	\`role\` text DEFAULT 'author' NOT NULL,
  	\`affiliation\` text,
  	\`post\` text,
  	\`person_id\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_byline_order_idx\` ON \`articles_byline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_byline_parent_id_idx\` ON \`articles_byline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_byline_person_idx\` ON \`articles_byline\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`editor_note\` text,
  	\`standfirst\` text,
  	\`body\` text,
  	\`byline_mark\` text,
  	\`author_note\` text,
  	\`source_kind\` text DEFAULT 'origin',
  	\`source_name\` text,
  	\`source_is_periodical\` integer DEFAULT false,
  	\`source_issue\` text,
  	\`source_date\` text,
  	\`source_url\` text,
  	\`source_reporter\` text,
  	\`series_name\` text,
  	\`series_number\` numeric,
  	\`part_label\` text,
  	\`part_position\` numeric,
  	\`part_continues\` integer DEFAULT false,
  	\`part_previous\` text,
  	\`part_next\` text,
  	\`corrects\` text,
  	\`kind\` text DEFAULT 'article' NOT NULL,
  	\`column_id\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft' NOT NULL,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`contributor_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contributor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_column_idx\` ON \`articles\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_contributor_idx\` ON \`articles\` (\`contributor_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`articles_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_texts_order_parent\` ON \`articles_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_byline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'person' NOT NULL,
  	\`role\` text DEFAULT 'author' NOT NULL,
  	\`affiliation\` text,
  	\`post\` text,
  	\`person_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_byline_order_idx\` ON \`_articles_v_version_byline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_byline_parent_id_idx\` ON \`_articles_v_version_byline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_byline_person_idx\` ON \`_articles_v_version_byline\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_kicker\` text,
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_editor_note\` text,
  	\`version_standfirst\` text,
  	\`version_body\` text,
  	\`version_byline_mark\` text,
  	\`version_author_note\` text,
  	\`version_source_kind\` text DEFAULT 'origin',
  	\`version_source_name\` text,
  	\`version_source_is_periodical\` integer DEFAULT false,
  	\`version_source_issue\` text,
  	\`version_source_date\` text,
  	\`version_source_url\` text,
  	\`version_source_reporter\` text,
  	\`version_series_name\` text,
  	\`version_series_number\` numeric,
  	\`version_part_label\` text,
  	\`version_part_position\` numeric,
  	\`version_part_continues\` integer DEFAULT false,
  	\`version_part_previous\` text,
  	\`version_part_next\` text,
  	\`version_corrects\` text,
  	\`version_kind\` text DEFAULT 'article' NOT NULL,
  	\`version_column_id\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft' NOT NULL,
  	\`version_revision\` numeric DEFAULT 1 NOT NULL,
  	\`version_contributor_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_contributor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_column_idx\` ON \`_articles_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_contributor_idx\` ON \`_articles_v\` (\`version_contributor_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_texts_order_parent\` ON \`_articles_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_columns\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`column_id\` text NOT NULL,
  	\`name\` text,
  	\`slug\` text,
  	\`description\` text,
  	\`art_id\` text,
  	\`art_alt\` text,
  	\`text_columns\` text,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`art_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_columns_order_idx\` ON \`issues_columns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_columns_parent_id_idx\` ON \`issues_columns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_columns_column_idx\` ON \`issues_columns\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_columns_art_idx\` ON \`issues_columns\` (\`art_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_masthead_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_masthead_lines_order_idx\` ON \`issues_masthead_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_masthead_lines_parent_id_idx\` ON \`issues_masthead_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title_name\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`issue_number\` text NOT NULL,
  	\`whole_number\` numeric,
  	\`published_on\` text NOT NULL,
  	\`publication_kind\` text DEFAULT 'internal' NOT NULL,
  	\`frequency\` text DEFAULT 'monthly' NOT NULL,
  	\`trim_size_width\` numeric DEFAULT 210 NOT NULL,
  	\`trim_size_height\` numeric DEFAULT 285 NOT NULL,
  	\`pages\` numeric,
  	\`design\` text DEFAULT 'journal' NOT NULL,
  	\`covers_front_image_id\` text,
  	\`covers_front_image_alt\` text,
  	\`covers_front_title\` text,
  	\`covers_front_blocks\` text,
  	\`covers_inside_front_image_id\` text,
  	\`covers_inside_front_image_alt\` text,
  	\`covers_inside_front_title\` text,
  	\`covers_inside_front_blocks\` text,
  	\`covers_inside_back_image_id\` text,
  	\`covers_inside_back_image_alt\` text,
  	\`covers_inside_back_title\` text,
  	\`covers_inside_back_blocks\` text,
  	\`covers_back_image_id\` text,
  	\`covers_back_image_alt\` text,
  	\`covers_back_title\` text,
  	\`covers_back_blocks\` text,
  	\`masthead_supervising_body\` text,
  	\`masthead_sponsoring_body\` text,
  	\`masthead_issuing_body\` text,
  	\`masthead_print_permit_number\` text,
  	\`masthead_distribution\` text,
  	\`masthead_print_run\` numeric,
  	\`masthead_printer\` text,
  	\`masthead_printed_on\` text,
  	\`masthead_address\` text,
  	\`masthead_postcode\` text,
  	\`masthead_telephone\` text,
  	\`masthead_fax\` text,
  	\`masthead_email\` text,
  	\`masthead_cn_number\` text,
  	\`masthead_issn_number\` text,
  	\`masthead_price\` text,
  	\`masthead_call_for_papers\` text,
  	\`study_page_paper\` text,
  	\`study_page_page_name\` text,
  	\`study_page_page_number\` numeric,
  	\`study_page_date\` text,
  	\`study_page_series_number\` numeric,
  	\`study_page_submission_email\` text,
  	\`stage\` text DEFAULT 'planned' NOT NULL,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`covers_front_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`covers_inside_front_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`covers_inside_back_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`covers_back_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_covers_front_covers_front_image_idx\` ON \`issues\` (\`covers_front_image_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_covers_inside_front_covers_inside_front_image_idx\` ON \`issues\` (\`covers_inside_front_image_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_covers_inside_back_covers_inside_back_image_idx\` ON \`issues\` (\`covers_inside_back_image_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_covers_back_covers_back_image_idx\` ON \`issues\` (\`covers_back_image_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_stage_idx\` ON \`issues\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`issues_updated_at_idx\` ON \`issues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_at_idx\` ON \`issues\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`issues_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_texts_order_parent\` ON \`issues_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_rels_order_idx\` ON \`issues_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_parent_idx\` ON \`issues_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_path_idx\` ON \`issues_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_articles_id_idx\` ON \`issues_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_columns\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`column_id\` text NOT NULL,
  	\`name\` text,
  	\`slug\` text,
  	\`description\` text,
  	\`art_id\` text,
  	\`art_alt\` text,
  	\`text_columns\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`art_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_columns_order_idx\` ON \`_issues_v_version_columns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_columns_parent_id_idx\` ON \`_issues_v_version_columns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_columns_column_idx\` ON \`_issues_v_version_columns\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_columns_art_idx\` ON \`_issues_v_version_columns\` (\`art_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_masthead_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_masthead_lines_order_idx\` ON \`_issues_v_version_masthead_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_masthead_lines_parent_id_idx\` ON \`_issues_v_version_masthead_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title_name\` text NOT NULL,
  	\`version_title\` text NOT NULL,
  	\`version_year\` numeric NOT NULL,
  	\`version_issue_number\` text NOT NULL,
  	\`version_whole_number\` numeric,
  	\`version_published_on\` text NOT NULL,
  	\`version_publication_kind\` text DEFAULT 'internal' NOT NULL,
  	\`version_frequency\` text DEFAULT 'monthly' NOT NULL,
  	\`version_trim_size_width\` numeric DEFAULT 210 NOT NULL,
  	\`version_trim_size_height\` numeric DEFAULT 285 NOT NULL,
  	\`version_pages\` numeric,
  	\`version_design\` text DEFAULT 'journal' NOT NULL,
  	\`version_covers_front_image_id\` text,
  	\`version_covers_front_image_alt\` text,
  	\`version_covers_front_title\` text,
  	\`version_covers_front_blocks\` text,
  	\`version_covers_inside_front_image_id\` text,
  	\`version_covers_inside_front_image_alt\` text,
  	\`version_covers_inside_front_title\` text,
  	\`version_covers_inside_front_blocks\` text,
  	\`version_covers_inside_back_image_id\` text,
  	\`version_covers_inside_back_image_alt\` text,
  	\`version_covers_inside_back_title\` text,
  	\`version_covers_inside_back_blocks\` text,
  	\`version_covers_back_image_id\` text,
  	\`version_covers_back_image_alt\` text,
  	\`version_covers_back_title\` text,
  	\`version_covers_back_blocks\` text,
  	\`version_masthead_supervising_body\` text,
  	\`version_masthead_sponsoring_body\` text,
  	\`version_masthead_issuing_body\` text,
  	\`version_masthead_print_permit_number\` text,
  	\`version_masthead_distribution\` text,
  	\`version_masthead_print_run\` numeric,
  	\`version_masthead_printer\` text,
  	\`version_masthead_printed_on\` text,
  	\`version_masthead_address\` text,
  	\`version_masthead_postcode\` text,
  	\`version_masthead_telephone\` text,
  	\`version_masthead_fax\` text,
  	\`version_masthead_email\` text,
  	\`version_masthead_cn_number\` text,
  	\`version_masthead_issn_number\` text,
  	\`version_masthead_price\` text,
  	\`version_masthead_call_for_papers\` text,
  	\`version_study_page_paper\` text,
  	\`version_study_page_page_name\` text,
  	\`version_study_page_page_number\` numeric,
  	\`version_study_page_date\` text,
  	\`version_study_page_series_number\` numeric,
  	\`version_study_page_submission_email\` text,
  	\`version_stage\` text DEFAULT 'planned' NOT NULL,
  	\`version_revision\` numeric DEFAULT 1 NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_covers_front_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_covers_inside_front_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_covers_inside_back_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_covers_back_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_parent_idx\` ON \`_issues_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covers_front_version_covers_front_imag_idx\` ON \`_issues_v\` (\`version_covers_front_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covers_inside_front_version_covers_ins_idx\` ON \`_issues_v\` (\`version_covers_inside_front_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covers_inside_back_version_covers_insi_idx\` ON \`_issues_v\` (\`version_covers_inside_back_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covers_back_version_covers_back_image_idx\` ON \`_issues_v\` (\`version_covers_back_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_stage_idx\` ON \`_issues_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_updated_at_idx\` ON \`_issues_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_created_at_idx\` ON \`_issues_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_created_at_idx\` ON \`_issues_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_updated_at_idx\` ON \`_issues_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_texts_order_parent\` ON \`_issues_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_order_idx\` ON \`_issues_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_parent_idx\` ON \`_issues_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_path_idx\` ON \`_issues_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_articles_id_idx\` ON \`_issues_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`columns\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`description\` text,
  	\`art_id\` text,
  	\`art_alt\` text,
  	\`text_columns\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`art_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`columns_art_idx\` ON \`columns\` (\`art_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_updated_at_idx\` ON \`columns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`columns_created_at_idx\` ON \`columns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'person' NOT NULL,
  	\`affiliation\` text,
  	\`post\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`credit\` text,
  	\`sha256\` text,
  	\`original_name\` text,
  	\`uploader_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`uploader_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_uploader_idx\` ON \`media\` (\`uploader_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject_type\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`decision\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`actor_name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`opinion\` text,
  	\`attachment\` text,
  	\`issue\` text,
  	\`at\` text NOT NULL,
  	\`idempotency_key\` text NOT NULL,
  	\`article_hashes\` text,
  	\`canonical_text\` text NOT NULL,
  	\`prev_hash\` text NOT NULL,
  	\`record_hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`decisions_subject_type_idx\` ON \`decisions\` (\`subject_type\`);`)
  await db.run(sql`CREATE INDEX \`decisions_subject_idx\` ON \`decisions\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`decisions_actor_idx\` ON \`decisions\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`decisions_at_idx\` ON \`decisions\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`decisions_idempotency_key_idx\` ON \`decisions\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor\` text,
  	\`actor_name\` text,
  	\`action\` text NOT NULL,
  	\`subject\` text,
  	\`result\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`detail\` text,
  	\`prev_hash\` text NOT NULL,
  	\`record_hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_seq_idx\` ON \`audit_log\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_actor_idx\` ON \`audit_log\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_idx\` ON \`audit_log\` (\`subject\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`issues_id\` text,
  	\`columns_id\` text,
  	\`people_id\` text,
  	\`media_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issues_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_columns_id_idx\` ON \`payload_locked_documents_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_byline\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_texts\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_byline\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_texts\`;`)
  await db.run(sql`DROP TABLE \`issues_columns\`;`)
  await db.run(sql`DROP TABLE \`issues_masthead_lines\`;`)
  await db.run(sql`DROP TABLE \`issues\`;`)
  await db.run(sql`DROP TABLE \`issues_texts\`;`)
  await db.run(sql`DROP TABLE \`issues_rels\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_columns\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_masthead_lines\`;`)
  await db.run(sql`DROP TABLE \`_issues_v\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_rels\`;`)
  await db.run(sql`DROP TABLE \`columns\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`decisions\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
