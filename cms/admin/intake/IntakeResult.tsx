import Link from 'next/link.js';
import type { IntakeAnswer } from './contract.ts';
import { reportSummaries } from './report-lines.ts';

/** The drafts that were made, each a link, and the report file by file. */
export function IntakeResult({ answer: { articles, duplicates, report } }: { answer: IntakeAnswer }) {
  return (
    <div className="kx-note" role="status">
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
      {duplicates.length > 0 ? (
        <div role="alert">
          <strong>疑似重复 {duplicates.length} 处，请先核对</strong>
          <ul>
            {duplicates.map(({ message, found }) => (
              <li key={message}>
                {message}
                {found.id ? (
                  <Link href={`/admin/collections/articles/${found.id}`}>查看《{found.title}》</Link>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
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
