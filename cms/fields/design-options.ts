import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type About = { label: string; description: string };

/** The print designs there are: a folder of `templates/print` with a `design.json` is one, named as its label says. */
export function designOptions(
  folder = join(/* turbopackIgnore: true */ process.cwd(), 'templates/print'),
): { value: string; label: string }[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'design.json')));
  return names.sort().map((value) => {
    const { label, description } = JSON.parse(
      readFileSync(join(folder, value, 'design.json'), 'utf8'),
    ) as About;
    return { value, label: `${label}（${description}）` };
  });
}
