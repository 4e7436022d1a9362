import type { DeskDescription } from '../../operations/desk/describe-desk.ts';
import { when } from '../api/when.ts';

/** What the issue and its articles lack before it can be signed. */
export function MissingList({ desk }: { desk: DeskDescription }) {
  const unready = desk.rows.flatMap(({ articles }) => articles).filter(({ missing }) => missing.length > 0);
  const count = desk.missing.length + unready.length;
  return (
    <section aria-label="还缺什么" className="kx-panel">
      <h2 className="kx-desk__title">
        还缺什么{count > 0 ? <span className="kx-count kx-count--warning">{count}</span> : null}
      </h2>
      {count === 0 ? <p className="kx-hint">没有缺的。</p> : null}
      <ul className="kx-desk__missing">
        {desk.missing.map(({ code, title, message, path }) => (
          <li key={`${code}${path ?? ''}${message}`}>
            <strong>{title}</strong>
            <span className="kx-hint">{message}</span>
          </li>
        ))}
        {unready.map((article) => (
          <li key={article.id}>
            <a href={`/admin/collections/articles/${article.id}`}>{article.title}</a>
            <span className="kx-hint">{article.missing.join('；')}</span>
          </li>
        ))}
      </ul>
      {desk.measure ? (
        <p className="kx-hint">
          版面{desk.measure.kind === 'proof' ? '实排' : '估算'}于 {when(desk.measure.madeAt)}
        </p>
      ) : null}
    </section>
  );
}
