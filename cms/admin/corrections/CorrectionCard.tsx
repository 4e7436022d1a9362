'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { BORDERS } from '../../editorial/corrections/border.ts';
import { drawnMark } from '../../proofreading/marks/marks.ts';
import { call } from '../api/call.ts';
import { newId } from '../api/new-id.ts';
import { when } from '../api/when.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { type DescribedCorrection, placeWords } from './contract.ts';
import { KindSelect } from './KindSelect.tsx';
import { MarkDrawing } from './MarkDrawing.tsx';
import { ReasonField } from './ReasonField.tsx';

type Props = { base: string; correction: DescribedCorrection; onChanged: () => void };

/** One correction: what, where, how far, and what this person may do with it. */
export function CorrectionCard({ base, correction, onChanged }: Props) {
  const { number, stateLabel, kindLabel, articleTitle, place, reason, warnings, isDone, state } = correction;
  return (
    <li className={`kx-correction kx-correction--${state}`}>
      <p className="kx-correction__head">
        <strong>第 {number} 号</strong>
        <span className="kx-correction__state">{stateLabel}</span>
        <span>{kindLabel}</span>
        <span>
          《{articleTitle}》{placeWords(place)}
        </span>
      </p>
      <div className="kx-correction__what">
        <MarkDrawing mark={drawnMark(correction)} />
        <Words correction={correction} />
      </div>
      {reason ? <p className="kx-hint">理由：{reason}</p> : null}
      {warnings.map(({ code, label }) => (
        <p className="kx-note kx-note--changed" key={code}>
          请留意：{label}
        </p>
      ))}
      {isDone === undefined ? null : (
        <p className="kx-hint">{isDone ? '新校样上已照改。' : '新校样上还没有照改。'}</p>
      )}
      <Offers base={base} correction={correction} onChanged={onChanged} />
      <details className="kx-details">
        <summary>经过（{correction.events.length}）</summary>
        <ol className="kx-history">
          {correction.events.map(({ seq, label, actorName, roleLabel, at, reason: why }) => (
            <li key={seq}>
              {label}　{actorName}（{roleLabel}）　{when(at)}
              {why ? `　${why}` : ''}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}

function Words({ correction: { old, new: fresh, border, context } }: { correction: DescribedCorrection }) {
  return (
    <p>
      …{context?.before}
      {old ? <del>{old}</del> : null}
      {fresh ? <ins>{fresh}</ins> : null}
      {border === 'runOn' ? <del title={BORDERS.runOn}>¶</del> : null}
      {border === 'newParagraph' ? <ins title={BORDERS.newParagraph}>¶</ins> : null}
      {context?.after}…
    </p>
  );
}

function Offers({ base, correction, onChanged }: Props) {
  const [chosen, setChosen] = useState<string>();
  const offer = correction.offers.find(({ act, allowed }) => act === chosen && allowed);
  if (offer)
    return (
      <ActForm
        base={base}
        correction={correction}
        offer={offer}
        onCancel={() => setChosen(undefined)}
        onDone={() => {
          setChosen(undefined);
          onChanged();
        }}
      />
    );
  const refused = correction.offers.filter(({ allowed }) => !allowed);
  return (
    <>
      <div className="kx-actions">
        {correction.offers
          .filter(({ allowed }) => allowed)
          .map(({ act, label }) => (
            <Button
              buttonStyle="secondary"
              key={act}
              margin={false}
              onClick={() => setChosen(act)}
              size="small"
            >
              {label}
            </Button>
          ))}
      </div>
      {refused.length > 0 ? (
        <details className="kx-details">
          <summary>现在不能办的（{refused.length}）</summary>
          <dl className="kx-refused">
            {refused.map(({ act, label, problem }) => (
              <div key={act}>
                <dt>{label}</dt>
                <dd>{problem?.message}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}

type ActProps = {
  base: string;
  correction: DescribedCorrection;
  offer: DescribedCorrection['offers'][number];
  onDone: () => void;
  onCancel: () => void;
};

function ActForm({ base, correction, offer, onDone, onCancel }: ActProps) {
  const [reason, setReason] = useState('');
  const [kind, setKind] = useState(correction.kind);
  const [idempotencyKey] = useState(newId);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const send = async () => {
    const { number, state } = correction;
    const raised = offer.act === 'agree' && kind !== correction.kind ? { kind } : {};
    const body = { state, idempotencyKey, ...raised, ...(reason ? { reason } : {}) };
    const answer = await call(`${base}/corrections/${number}/${offer.act}`, { method: 'POST', body });
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) onDone();
  };
  return (
    <section aria-label={offer.label} className="kx-decision">
      {offer.act === 'agree' ? <KindSelect label="类别（可以改重）" onChange={setKind} value={kind} /> : null}
      <ReasonField
        label={offer.needsReason ? '理由' : '说明（可不写）'}
        onChange={setReason}
        value={reason}
      />
      <ProblemNote problems={problems} />
      <div className="kx-actions">
        <Button
          disabled={offer.needsReason && reason.trim() === ''}
          margin={false}
          onClick={() => void send()}
          size="small"
        >
          确认{offer.label}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
          先不办
        </Button>
      </div>
    </section>
  );
}
