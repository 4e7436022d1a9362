import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, article, type Issue, issue } from '../../../content/model/index.ts';

/** The demo issue: content of the model, and its pictures by `images/<sha256>.<jpg|png>`. */
export type Demo = { issue: Issue; articles: Article[]; images: Map<string, Uint8Array> };

/** Reads the demo issue 《江岚机关学习》 2026年第3期 from this folder. Throws when a file breaks the schemas. */
export function loadDemo(): Demo {
  return {
    issue: issue.parse(readJson('issue.json')),
    articles: filesIn('articles').map((name) => article.parse(readJson(join('articles', name)))),
    images: new Map(filesIn('images').map((name) => [`images/${name}`, readBytes(join('images', name))])),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(join(import.meta.dirname, folder)).sort();
}

function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, path)));
}

function readJson(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(readBytes(path)));
}
