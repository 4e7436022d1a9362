'use client';
import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import type { Offer } from '../../editorial/transition.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import type { DecisionCollection, DecisionState } from './contract.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionHistory } from './DecisionHistory.tsx';
import { mainOffer } from './main-offer.ts';
import { StepList } from './StepList.tsx';
import { stepsOf } from './steps.ts';
import { useDecisions } from './use-decisions.ts';
import '../styles.css';

/** The desk of one article or issue beside its form. */
export function DecisionPanel() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo();
  const router = useRouter();
  if (id === undefined) return <p className="kx-hint kx-panel--new">保存以后，在这里办理。</p>;
  return (
    <div className="kx-panel">
      <SubjectDecisions
        collection={collectionSlug as DecisionCollection}
        id={String(id)}
        onTaken={() => router.refresh()}
        shown={savedDocumentData?.revision}
      />
    </div>
  );
}

type SubjectProps = Pick<BodyProps, 'collection' | 'id' | 'shown' | 'onTaken'>;

/** Where a subject stands, who did what, what the present person may decide. `shown` is the revision on the page. */
export function SubjectDecisions({ collection, id, shown, onTaken }: SubjectProps) {
  const { state, problems, reload } = useDecisions(collection, id, shown);
  const taken = async () => {
    await reload();
    onTaken();
  };
  return (
    <>
      <ProblemNote problems={problems} />
      {state ? (
        <PanelBody collection={collection} id={id} onTaken={() => void taken()} shown={shown} state={state} />
      ) : null}
    </>
  );
}

type BodyProps = {
  collection: DecisionCollection;
  id: string;
  state: DecisionState;
  /** The revision the page shows; the records may already speak of a later one. */
  shown: unknown;
  onTaken: () => void;
};

function PanelBody({ collection, id, state, shown, onTaken }: BodyProps) {
  const steps = stepsOf(state);
  return (
    <>
      <p className="kx-stage">
        现在 <strong>{state.stageLabel}</strong>
      </p>
      <StepList steps={steps} />
      {steps.some((step) => step.state === 'changed') ? (
        <p className="kx-note kx-note--changed">
          {collection === 'articles' ? '审稿后文字已改动' : '签发或校样后已改动'}
          ：标红的各步作在别的文字上，不再算数，须重新办理。
        </p>
      ) : null}
      {state.hash && state.problems.length > 0 ? (
        <details className="kx-details" open>
          <summary>还有 {state.problems.length} 处要补正</summary>
          <ProblemNote problems={state.problems} />
        </details>
      ) : null}
      <Offers collection={collection} id={id} onTaken={onTaken} shown={shown} state={state} />
      <details className="kx-details">
        <summary>记录（{state.decisions.length}）</summary>
        <DecisionHistory decisions={state.decisions} />
      </details>
    </>
  );
}

function Offers({ collection, id, state, shown, onTaken }: BodyProps) {
  const [chosen, setChosen] = useState<string>();
  const isModified = useFormModified();
  const { hash } = state;
  if (isModified)
    return <p className="kx-note">有没保存的改动。请先保存，再作决定：决定只对保存下来的文字有效。</p>;
  // A decision is taken on the text before the eyes, never on one that somebody saved meanwhile.
  if (shown !== undefined && shown !== state.revision)
    return (
      <p className="kx-note kx-note--changed">别人已保存了新的一版。请刷新页面，看过新的文字再作决定。</p>
    );
  if (!hash) return <NotYetWhole state={state} />;
  const offer = state.offers.find((item) => item.name === chosen && item.allowed);
  if (offer) {
    const done = () => {
      setChosen(undefined);
      onTaken();
    };
    return (
      <DecisionForm
        collection={collection}
        id={id}
        key={offer.name}
        offer={offer}
        onCancel={() => setChosen(undefined)}
        onTaken={done}
        text={{ hash, revision: state.revision }}
      />
    );
  }
  return <OfferList offers={state.offers} onChoose={setChosen} />;
}

function NotYetWhole({ state }: { state: DecisionState }) {
  return (
    <>
      <p className="kx-note">内容还不完整，暂时不能作决定：</p>
      <ProblemNote problems={state.problems} />
    </>
  );
}

function OfferList({ offers, onChoose }: { offers: readonly Offer[]; onChoose: (name: string) => void }) {
  const allowed = offers.filter((offer) => offer.allowed);
  const refused = offers.filter((offer) => !offer.allowed);
  const main = mainOffer(allowed);
  return (
    <>
      <div className="kx-actions">
        {allowed.map((offer) => (
          <Button
            buttonStyle={offer.name === main ? 'primary' : 'secondary'}
            key={offer.name}
            margin={false}
            onClick={() => onChoose(offer.name)}
            size="small"
          >
            {offer.label}
          </Button>
        ))}
      </div>
      {allowed.length === 0 ? <p className="kx-hint">现在没有等您办的事。</p> : null}
      {refused.length > 0 ? (
        <details className="kx-details">
          <summary>现在不能作的决定（{refused.length}）</summary>
          <dl className="kx-refused">
            {refused.map((offer) => (
              <div key={offer.name}>
                <dt>{offer.label}</dt>
                <dd>{offer.problem?.message}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}
