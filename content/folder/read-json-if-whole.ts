import { readFileSync } from 'node:fs';

/**
 * What a JSON file holds; `undefined` when it is not there or no whole JSON: for what can be made again, or is checked by
 * whoever reads it in earnest. Its form is not checked.
 */
export function readJsonIfWhole<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
