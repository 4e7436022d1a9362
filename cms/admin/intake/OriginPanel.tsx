'use client';
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { when } from '../api/when.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import type { IntakeAnswer, OriginAnswer, OriginReport } from './contract.ts';
import { DuplicateList } from './DuplicateList.tsx';
import { IntakeResult } from './IntakeResult.tsx';
import { balanceLine, originParts } from './origin-lines.ts';
import { RevisionList } from './RevisionList.tsx';
import '../styles.css';
import './intake.css';

/** Lines of one part shown; the rest is in the report itself. */
const SHOWN = 200;

/** Beside an article: the manuscript it was made of, what became of its parts, and what it repeats. */
export function OriginPanel() {
  const { id } = useDocumentInfo();
  const url = id === undefined ? undefined : `/api/articles/${String(id)}/intake`;
  const [origin, setOrigin] = useState<OriginAnswer>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    if (!url) return;
    let isGone = false;
    void call<OriginAnswer>(url).then((answer) => {
      if (isGone) return;
      if (answer.ok) setOrigin(answer.body);
      else setProblems(answer.problems);
    });
    return () => {
      isGone = true;
    };
  }, [url]);
  if (!url || (!origin?.at && problems.length === 0)) return null;
  return (
    <section aria-label="来稿" className="kx-panel kx-origin">
      <h4>来稿</h4>
      <ProblemNote problems={problems} />
      {origin ? <Origin origin={origin} url={url} /> : null}
    </section>
  );
}

function Origin({ origin, url }: { origin: OriginAnswer; url: string }) {
  const { original, report, duplicates, at, by } = origin;
  return (
    <>
      {original ? (
        <p>
          <a download href={url.replace(/intake$/, 'original')}>
            下载原文件 {original.name}
          </a>
        </p>
      ) : null}
      <p className="kx-hint">
        {by ? `${by}，` : ''}
        {at ? when(at) : ''}收稿；下载记入日志。
      </p>
      <DuplicateList duplicates={duplicates} />
      {report ? <Report report={report} /> : null}
      {report?.revisions && report.revisions.length > 0 && original ? (
        <OtherSide report={report} url={url} />
      ) : null}
    </>
  );
}

function Report({ report }: { report: OriginReport }) {
  return (
    <>
      <p>{balanceLine(report)}</p>
      {originParts(report).map(({ name, lines, isOpen }) => (
        <details className="kx-details" key={name} open={isOpen === true}>
          <summary>
            {name}（{lines.length}）
          </summary>
          <ul>
            {lines.slice(0, SHOWN).map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and their order never changes.
              <li key={place}>{line}</li>
            ))}
          </ul>
          {lines.length > SHOWN ? <p className="kx-hint">另有 {lines.length - SHOWN} 条。</p> : null}
        </details>
      ))}
    </>
  );
}

/** The tracked changes, and a new draft of the side that was not taken. */
function OtherSide({ report, url }: { report: OriginReport; url: string }) {
  const { user } = useAuth();
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<IntakeAnswer>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choice = report.revisionChoice ?? 'accepted';
  const other = choice === 'accepted' ? 'original' : 'accepted';
  const takeAgain = async () => {
    setSending(true);
    const result = await call<IntakeAnswer>(url, { method: 'POST', body: { revisions: other } });
    setSending(false);
    if (result.ok) setAnswer(result.body);
    else setProblems(result.problems);
  };
  return (
    <>
      <RevisionList choice={choice} revisions={report.revisions ?? []} />
      {user && !answer ? (
        <p>
          <Button disabled={isSending} margin={false} onClick={() => void takeAgain()} size="small">
            {isSending ? '正在收稿…' : other === 'original' ? '按修订前的原稿另收一份' : '接受修订另收一份'}
          </Button>
          <span className="kx-hint">另成一份草稿；这一份和它的修改都不动。</span>
        </p>
      ) : null}
      <ProblemNote problems={problems} />
      {answer ? <IntakeResult answer={answer} /> : null}
    </>
  );
}
