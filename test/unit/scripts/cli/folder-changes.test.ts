import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderChanges } from '../../../../scripts/cli/lib/folder-changes.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanxing-watch-'));
  mkdirSync(join(root, 'issue'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('folderChanges', () => {
  it('tells of a changed file, and of a new folder in place of the old one', async () => {
    const stop = new AbortController();
    const changes = folderChanges(join(root, 'issue'), stop.signal);
    const first = changes.next();
    writeFileSync(join(root, 'issue/a.json'), '1');
    expect(await first).toEqual({ done: false, value: undefined });
    const second = changes.next();
    mkdirSync(join(root, 'next'));
    renameSync(join(root, 'issue'), join(root, 'old'));
    renameSync(join(root, 'next'), join(root, 'issue'));
    expect(await second).toEqual({ done: false, value: undefined });
    stop.abort();
  });
});
