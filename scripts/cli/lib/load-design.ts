import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../../content/model/index.ts';
import type { Design } from '../../typeset/types.ts';

const DESIGNS = join(import.meta.dirname, '../../../templates/print');

/** The print design an issue names: the folder of templates/print. */
export async function loadDesign(name: string): Promise<Design> {
  if (!existsSync(join(DESIGNS, name, 'index.ts'))) {
    throw new ProblemError([
      {
        code: 'DesignUnknown',
        title: '没有这个版式',
        message: `这一期要用的版式“${name}”不在 templates/print 里。`,
        hint: '请在“期 → 版式”里改选已有的版式后重新发布，或者补上这个版式的文件夹。',
        path: 'design',
      },
    ]);
  }
  // Written so that a bundler finds all designs there are.
  const module = (await import(`../../../templates/print/${name}/index.ts`)) as { design: Design };
  return module.design;
}
