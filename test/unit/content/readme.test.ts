import { describe, expect, it } from 'vitest';
import {
  type Article,
  canonicalText,
  decodeSnapshot,
  encodeSnapshot,
  type Issue,
} from '../../../content/model/index.ts';
import { readRepoFile } from '../../helpers/repo-files.ts';

/** The code blocks of content/README.md of one language, in order. */
function examples(language: string): string[] {
  const text = readRepoFile('content/README.md');
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    (match) => match[1]!,
  );
}

describe('the worked example of content/README.md', () => {
  const [issueText, articleText, manifestText] = examples('json') as [string, string, string];
  const article = JSON.parse(articleText) as Article;
  const files = encodeSnapshot({
    issue: JSON.parse(issueText) as Issue,
    articles: [article],
    images: new Map(),
    revision: 1,
  });
  const written = (path: string) => new TextDecoder().decode(files.get(path)!);

  it('is what the writer writes', () => {
    expect(written('issue.json')).toBe(issueText);
    expect(written('articles/a-01.json')).toBe(articleText);
    expect(written('manifest.json')).toBe(manifestText);
  });

  it('shows the canonical text and is read back', () => {
    expect(`${canonicalText(article)}\n`).toBe(examples('text')[1]);
    expect(decodeSnapshot(files).articles).toEqual([article]);
  });
});
