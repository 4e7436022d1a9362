/** `npm run cms:import-map`: writes the admin's import map from the configuration; commit the result. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateImportMap } from 'payload';
import { buildCmsConfig } from '../../cms/config/build-config.ts';
import { readEnvironment } from '../../cms/config/environment.ts';
import { ROOT } from './lib/settings.ts';

if (process.argv.includes('--help')) {
  console.log(
    '用法：npm run cms:import-map\n按配置重新生成管理界面的组件清单（importMap.js），生成后请一并提交。',
  );
} else {
  process.chdir(ROOT);
  const home = mkdtempSync(join(tmpdir(), 'kanxing-map-'));
  await generateImportMap(await buildCmsConfig(readEnvironment({ KANXING_HOME: home })), {
    force: true,
    log: true,
  });
  rmSync(home, { recursive: true });
  process.exit();
}
