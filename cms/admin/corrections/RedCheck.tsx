'use client';
import { Button } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { BORDERS } from '../../editorial/corrections/border.ts';
import { call } from '../api/call.ts';
import { newId } from '../api/new-id.ts';
import { formWords } from '../compare/change-words.ts';
import { MarkedText } from '../compare/MarkedText.tsx';
import { ProblemNote } from '../ProblemNote.tsx';
import { type ProofComparison, placeWords } from './contract.ts';
import { ReasonField } from './ReasonField.tsx';

/** 核红: a proof beside the one before it — wanted and not done, done and not wanted. */
export function RedCheck({ base, number }: { base: string; number: number }) {
  const [comparison, setComparison] = useState<ProofComparison>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const url = `${base}/proofs/${number}`;
  const load = useCallback(async () => {
    const answer = await call<ProofComparison>(`${url}/compare`);
    setProblems(answer.ok ? [] : answer.problems);
    setComparison(answer.ok ? answer.body : undefined);
  }, [url]);
  useEffect(() => void load(), [load]);
  if (!comparison) return <ProblemNote problems={problems} />;
  const { from, to, isClean, articles, byEye, frame } = comparison;
  const changed = articles.filter(({ isChanged, wantedNotDone }) => isChanged || wantedNotDone.length > 0);
  return (
    <section aria-label="核红">
      <p className={isClean ? 'kx-note kx-note--kept' : 'kx-note kx-note--changed'}>
        第 {to} 份校样对第 {from} 份：
        {isClean ? '要改的都改了，没有多出的改动。' : '有该改没改或不该改却改了的，见下。'}
      </p>
      {byEye.length > 0 ? <p className="kx-note">版式上的第 {byEye.join('、')} 号要看着校样核对。</p> : null}
      {frame.length > 0 ? <p className="kx-note">版面上还变了：{frame.join('、')}。</p> : null}
      {changed.length === 0 ? <p className="kx-hint">各篇文字都没有变。</p> : null}
      {changed.map((article) => (
        <ArticleCheck article={article} key={article.id} />
      ))}
      <Acceptance comparison={comparison} onAccepted={() => void load()} url={url} />
    </section>
  );
}

type Article = ProofComparison['articles'][number];

function ArticleCheck({
  article: { title, done, wantedNotDone, doneNotWanted, borders, form },
}: {
  article: Article;
}) {
  return (
    <section className="kx-check">
      <h4>《{title}》</h4>
      {done.length > 0 ? <p className="kx-hint">已照改：第 {done.join('、')} 号</p> : null}
      {wantedNotDone.map(({ correction, place, old, new: fresh, border }) => (
        <p className="kx-check__missing" key={correction}>
          <strong>该改没改</strong> 第 {correction} 号 {placeWords(place)}：{border ? BORDERS[border] : null}
          <del>{old}</del> <ins>{fresh}</ins>
        </p>
      ))}
      {doneNotWanted.map(({ place, spans, accepted }) => (
        <p className="kx-check__extra" key={`${place.readingLine} ${spans.map(({ text }) => text).join('')}`}>
          <strong>{accepted ? '多改，已认可' : '不该改却改了'}</strong> {placeWords(place)}：
          <MarkedText spans={spans} />
          {accepted ? `（${accepted.by}：${accepted.reason}）` : ''}
        </p>
      ))}
      {borders.map(({ border, path, before, after }) => (
        <p className="kx-check__extra" key={`${path} ${before} ${after}`}>
          <strong>不该改却改了</strong> {BORDERS[border]}：…{before}
          {border === 'runOn' ? <del>¶</del> : <ins>¶</ins>}
          {after}…
        </p>
      ))}
      {form.map((item) => (
        <p className="kx-check__extra" key={`${item.change} ${item.block}`}>
          <strong>不该改却改了</strong> {formWords(item)}
        </p>
      ))}
    </section>
  );
}

type AcceptanceProps = { comparison: ProofComparison; url: string; onAccepted: () => void };

function Acceptance({ comparison: { acceptable, articles }, url, onAccepted }: AcceptanceProps) {
  const open = acceptable.filter(({ mayAccept }) => mayAccept);
  return open.map(({ article, hash }) => (
    <AcceptForm
      hash={hash}
      article={article}
      key={article}
      onAccepted={onAccepted}
      title={articles.find(({ id }) => id === article)?.title ?? article}
      url={url}
    />
  ));
}

type AcceptProps = { url: string; article: string; hash: string; title: string; onAccepted: () => void };

function AcceptForm({ url, article, hash, title, onAccepted }: AcceptProps) {
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const accept = async () => {
    const body = { article, hash, reason, idempotencyKey: newId() };
    const answer = await call(`${url}/accept`, { method: 'POST', body });
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) onAccepted();
  };
  return (
    <div className="kx-decision">
      <ReasonField label={`认可《${title}》多出的改动，理由`} onChange={setReason} value={reason} />
      <ProblemNote problems={problems} />
      <Button disabled={reason.trim() === ''} margin={false} onClick={() => void accept()} size="small">
        认可改动
      </Button>
    </div>
  );
}
