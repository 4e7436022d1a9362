/**
 * `npm run db:migration -- NAME`: compares the collections with the last migration and writes the next step of the
 * embedded database into cms/migrations. `--check` only says whether there would be one, and fails when there would.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPayload } from 'payload';
import { buildCmsConfig } from '../../cms/config/build-config.ts';
import { readEnvironment } from '../../cms/config/environment.ts';
import { ROOT } from './lib/settings.ts';

const folder = join(ROOT, 'cms/migrations');
const steps = () =>
  readdirSync(folder)
    .filter((name) => /^\d.*\.ts$/.test(name))
    .sort();

/** Node runs the steps as they stand: their imports need extensions, and the index lists them in order. */
function writeIndex(): void {
  const names = steps().map((file) => file.replace(/\.ts$/, ''));
  const imports = names.map((name, index) => `import * as step${index + 1} from './${name}.ts';`);
  const rows = names.map(
    (name, index) =>
      `  { name: '${name}', up: step${index + 1}.up as Migration['up'], down: step${index + 1}.down as Migration['down'] },`,
  );
  const doc =
    '/** Every schema step of the embedded database, oldest first. Made by `npm run db:migration -- NAME`. */';
  const text = [
    "import type { Migration } from 'payload';",
    ...imports,
    '',
    doc,
    'export const migrations: Migration[] = [',
    ...rows,
    '];',
    '',
  ];
  writeFileSync(join(folder, 'index.ts'), text.join('\n'));
}

/** Payload writes value imports for what are types; Node, which only strips types, would look for them. */
function separateTypes(): void {
  for (const file of steps()) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8').replace(
      "import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'",
      "import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'",
    );
    writeFileSync(path, text);
  }
}

/** Without any change Payload ends the process itself, with success. */
async function createStep(name: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'kanxing-migration-'));
  process.env.PAYLOAD_MIGRATING = 'true';
  process.chdir(ROOT);
  const payload = await getPayload({
    config: buildCmsConfig(readEnvironment({ KANXING_HOME: home })),
    disableOnInit: true,
  });
  await payload.db.createMigration({
    payload,
    migrationName: name,
    forceAcceptWarning: false,
    skipEmpty: true,
  });
  await payload.destroy();
  rmSync(home, { recursive: true });
}

const [first] = process.argv.slice(2);
if (!first || first === '--help') {
  console.log(
    '用法：npm run db:migration -- 名称 | --check\n为内嵌数据库生成下一步结构变更；--check 只检查有没有遗漏的变更。',
  );
} else {
  const before = steps().length;
  let isFound = false;
  process.once('exit', () => {
    if (!isFound && steps().length === before) console.log('数据库结构与集合一致，没有需要的变更。');
  });
  await createStep(first === '--check' ? 'check' : first);
  separateTypes();
  const added = steps().slice(before);
  isFound = added.length > 0;
  if (first === '--check') {
    for (const file of added)
      for (const ending of ['.ts', '.json'])
        rmSync(join(folder, file.replace(/\.ts$/, ending)), { force: true });
    writeIndex();
    console.log('集合有改动还没有生成变更：请运行 npm run db:migration -- 名称。');
    process.exitCode = 1;
  } else {
    writeIndex();
    console.log(`已生成 ${added.join('、')}。`);
  }
  process.exit();
}
