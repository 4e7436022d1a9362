import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isStamped, sourceHash, stamp } from '../../../../scripts/cli/lib/source-hash.ts';
import { ROOT } from '../../../helpers/repo-files.ts';

mkdirSync(join(ROOT, 'var/test'), { recursive: true });
const folder = mkdtempSync(join(ROOT, 'var/test/hash-'));
const below = relative(ROOT, folder);
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
}

describe('sourceHash', () => {
  it('changes with any source and with nothing that is built', () => {
    write('a.ts', '1');
    const first = sourceHash(below);
    for (const built of ['.next/x.js', '.next-other/x.js', 'node_modules/x.js', 'next-env.d.ts'])
      write(built, 'x');
    expect(sourceHash(below)).toBe(first);
    write('b/c.ts', '2');
    const second = sourceHash(below);
    expect(second).not.toBe(first);
    write('b/c.ts', '3');
    expect(sourceHash(below)).not.toBe(second);
  });

  it('is compared with a stamp', () => {
    const file = join(folder, 'stamps/one');
    expect(isStamped(file, 'abc')).toBe(false);
    stamp(file, 'abc');
    expect(isStamped(file, 'abc')).toBe(true);
    expect(isStamped(file, 'abd')).toBe(false);
  });
});
