import { when } from '../api/when.ts';
import type { DecisionRow } from './contract.ts';

/** Every decision taken, the latest first. */
export function DecisionHistory({ decisions }: { decisions: readonly DecisionRow[] }) {
  if (decisions.length === 0) return <p className="kx-hint">还没有作过决定。</p>;
  return (
    <ol className="kx-history">
      {decisions.toReversed().map((row) => (
        <li key={row.seq}>
          <p className="kx-history__head">
            <strong>{row.label}</strong>
            <span>
              {row.actorName}（{row.roleLabel}
              {row.onBehalfOf ? `，代 ${row.onBehalfOf.name}` : ''}）
            </span>
            <time dateTime={row.at}>{when(row.at)}</time>
          </p>
          {row.opinion ? <blockquote>{row.opinion}</blockquote> : null}
          {row.attachment?.name ? <p className="kx-hint">依据：{row.attachment.name}</p> : null}
          {row.warnings?.map(({ code, message }) => (
            <p className="kx-hint" key={code}>
              提醒：{message}
            </p>
          ))}
          <p className="kx-hint">
            第 {row.revision} 版，文字 <code title={row.hash}>{row.hash.slice(0, 8)}</code>
            {row.isOnPresentText ? '' : '，与现在的文字不同'}
          </p>
        </li>
      ))}
    </ol>
  );
}
