import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** What of Pagefind the browser runs. */
const ENGINE = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Pagefind's browser engine, taken from an empty index of its own, into `folder`; answers its version. */
export async function writeEngine(folder: string): Promise<string> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh' });
    stopOnErrors(errors);
    const record = await index!.addCustomRecord({ url: '/', content: '-', language: 'zh' });
    stopOnErrors(record.errors);
    const result = await index!.getFiles();
    stopOnErrors(result.errors);
    const files = new Map(result.files.map((file) => [file.path, file.content]));
    for (const name of ENGINE) await writeFile(join(folder, name), files.get(name)!);
    await writeFile(join(folder, 'pagefind.js.gz'), gzipSync(files.get('pagefind.js')!));
    return JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json')!)).version;
  } finally {
    await close();
  }
}

function stopOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
