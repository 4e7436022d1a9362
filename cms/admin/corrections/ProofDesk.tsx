'use client';
import { Button, Gutter, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { when } from '../api/when.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { Tabs } from '../page/Tabs.tsx';
import { AskForm } from './AskForm.tsx';
import { CorrectionCard } from './CorrectionCard.tsx';
import type { CorrectionList, ProofLine, ProofList } from './contract.ts';
import { MarkLegend } from './MarkLegend.tsx';
import { ProofSheet } from './ProofSheet.tsx';
import { RedCheck } from './RedCheck.tsx';
import { useProofDesk } from './use-proof-desk.ts';
import '../styles.css';
import '../compare/compare.css';
import '../preview/preview.css';
import './corrections.css';

const TABS = { corrections: '校改', check: '核红', marks: '校对符号' } as const;
type Tab = keyof typeof TABS;

/** The proofs of an issue, with corrections pinned to their lines: asked, agreed, put in, and checked on the next proof. */
export function ProofDesk() {
  const { id } = useDocumentInfo();
  const base = `/api/issues/${encodeURIComponent(String(id))}`;
  const { proofs, corrections, problems, isMaking, reload, make } = useProofDesk(base);
  const [shown, setShown] = useState<number>();
  const [tab, setTab] = useState<Tab>('corrections');
  const [line, setLine] = useState<ProofLine>();
  const number = shown ?? proofs?.latest ?? undefined;
  const makeAndShow = async () => setShown((await make()) ?? number);
  return (
    <Gutter className="kx-proofs">
      <ProblemNote problems={problems} />
      {proofs ? (
        <ProofBar
          isMaking={isMaking}
          number={number}
          onMake={() => void makeAndShow()}
          onShow={setShown}
          proofs={proofs}
        />
      ) : null}
      <div className="kx-proofs__sides">
        <div className="kx-proofs__sheet">
          {number === undefined ? null : (
            <ProofSheet
              base={base}
              corrections={corrections?.corrections ?? []}
              number={number}
              onPick={(picked) => {
                setLine(picked);
                setTab('corrections');
              }}
            />
          )}
        </div>
        <aside className="kx-proofs__panel">
          <Tabs chosen={tab} className="kx-proofs__tabs" labels={TABS} onChoose={setTab} />
          {tab === 'marks' ? <MarkLegend /> : null}
          {tab === 'check' && number !== undefined ? (
            <RedCheck base={base} key={number} number={number} />
          ) : null}
          {tab === 'corrections' && line && number !== undefined ? (
            <AskForm
              base={base}
              key={`${line.readingLine} ${line.from} ${line.article}`}
              line={line}
              onCancel={() => setLine(undefined)}
              onDone={() => {
                setLine(undefined);
                void reload();
              }}
              proof={number}
            />
          ) : null}
          {tab === 'corrections' && corrections ? (
            <Corrections base={base} list={corrections} onChanged={() => void reload()} />
          ) : null}
        </aside>
      </div>
    </Gutter>
  );
}

type BarProps = {
  proofs: ProofList;
  number: number | undefined;
  isMaking: boolean;
  onMake: () => void;
  onShow: (number: number) => void;
};

function ProofBar({ proofs, number, isMaking, onMake, onShow }: BarProps) {
  const { isCurrent, mayMake, problem } = proofs;
  return (
    <div className="kx-compare__bar">
      {proofs.proofs.length > 0 ? (
        <label>
          校样{' '}
          <select
            className="kx-field"
            onChange={(event) => onShow(Number(event.target.value))}
            value={number}
          >
            {proofs.proofs.toReversed().map((proof) => (
              <option key={proof.number} value={proof.number}>
                第 {proof.number} 份　{proof.stageLabel}　{when(proof.at)}　{proof.actorName}　{proof.pages}{' '}
                面
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p>这一期还没有出过校样。齐稿以后出第一份校样，校对和核红都在它上面办。</p>
      )}
      <p className="kx-hint">
        {proofs.proofs.length > 0 && !isCurrent ? '文字在最近一份校样以后改过，请出新校样再校。' : ''}
        {mayMake ? '' : problem?.message}
      </p>
      {mayMake ? (
        <Button disabled={isMaking} margin={false} onClick={onMake} size="small">
          {isMaking ? '正在排校样……' : '出新校样'}
        </Button>
      ) : null}
    </div>
  );
}

type ListProps = { base: string; list: CorrectionList; onChanged: () => void };

function Corrections({ base, list: { corrections, mayAsk, problem }, onChanged }: ListProps) {
  return (
    <>
      <p className="kx-hint">{mayAsk ? '点校样上的一行，就在那里提校改。' : problem?.message}</p>
      {corrections.length === 0 ? <p className="kx-hint">还没有提过校改。</p> : null}
      <ol className="kx-corrections">
        {corrections.map((correction) => (
          <CorrectionCard base={base} correction={correction} key={correction.number} onChanged={onChanged} />
        ))}
      </ol>
    </>
  );
}
