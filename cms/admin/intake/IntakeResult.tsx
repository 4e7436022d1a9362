import Link from 'next/link.js';
import type { IntakeAnswer } from './contract.ts';
import { DuplicateList } from './DuplicateList.tsx';
import { reportSummaries } from './report-lines.ts';

/** The drafts that were made, each a link, and the report file by file. */
export function IntakeResult({ answer: { articles, duplicates, report } }: { answer: IntakeAnswer }) {
  return (
    <div className="kx-note">
      <p>
        <strong>已收 {articles.length} 篇</strong>
      </p>
      <ul>
        {articles.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/admin/collections/articles/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
      <DuplicateList duplicates={duplicates} />
      {reportSummaries(report).map(({ file, summary, lines }) => (
        <details className="kx-details" key={file} open={lines.length > 0}>
          <summary>
            {file}：{summary}
          </summary>
          <ul>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
