import { closeSync, openSync, readSync } from 'node:fs';
import { whenAtRest } from '../../rest.ts';
import { type FontTables, tagAt, viewOf } from './tables.ts';

type Entry = { offset: number; length: number };

/** Files that are open, by path. */
const descriptors = new Map<string, number>();
whenAtRest(() => {
  for (const descriptor of descriptors.values()) closeSync(descriptor);
  descriptors.clear();
});

function descriptorOf(path: string): number {
  const descriptor = descriptors.get(path) ?? openSync(path, 'r');
  descriptors.set(path, descriptor);
  return descriptor;
}

/** Opens a TrueType file; only its directory is read now. The file stays open until the press rests. */
export function openTtf(path: string): FontTables {
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    readSync(descriptorOf(path), bytes, 0, length, offset);
    return bytes;
  };
  const entries = readDirectory(read);
  const loaded = new Map<string, DataView>();
  const find = (tag: string): Entry => {
    const entry = entries.get(tag);
    if (!entry) throw new Error(`the font ${path} has no table ${tag}`);
    return entry;
  };
  return {
    has: (tag) => entries.has(tag),
    table(tag) {
      const entry = find(tag);
      const view = loaded.get(tag) ?? viewOf(read(entry.offset, entry.length));
      loaded.set(tag, view);
      return view;
    },
    slice: (tag, offset, length) => read(find(tag).offset + offset, length),
  };
}

function readDirectory(read: (offset: number, length: number) => Uint8Array): Map<string, Entry> {
  const count = viewOf(read(0, 12)).getUint16(4);
  const view = viewOf(read(12, 16 * count));
  const entries = new Map<string, Entry>();
  for (let at = 0; at < view.byteLength; at += 16) {
    entries.set(tagAt(view, at), { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return entries;
}
