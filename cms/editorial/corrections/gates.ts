import type { Problem } from '../../../content/model/problem.ts';
import type { ProofingState } from '../subjects.ts';

type Named = { label: string; hash: string; proofing?: ProofingState };

/** A proof is passed only on the text it was made of: there is one, and nothing has changed since. */
export function checkProof({ label, hash, proofing }: Named): Problem | undefined {
  const proof = proofing?.latestProof;
  if (!proof) {
    return {
      code: 'ProofMissing',
      title: '还没有校样',
      message: `${label}还没有出过校样，没有可校的样。`,
      hint: '请先出校样，在校样上校对以后再作这个决定。',
    };
  }
  if (proof.hash === hash) return undefined;
  return {
    code: 'ProofOutdated',
    title: '校样不是现在的文字',
    message: `${label}在第 ${proof.number} 次校样之后有改动，现在的文字还没有人在校样上看过。`,
    hint: '请先出新校样，核红以后在新校样上作这个决定。',
  };
}

/** 签发: nothing that was asked for is still to be decided or put in. */
export function checkNoOpenCorrections({ label, proofing }: Named): Problem | undefined {
  const open = proofing?.open ?? [];
  if (open.length === 0) return undefined;
  return {
    code: 'CorrectionsOpen',
    title: '还有校改没有办完',
    message: `${label}还有 ${open.length} 条校改没有定下改不改或没有改入：${open.join('、')}。`,
    hint: '请编辑逐条同意并改入，或者写明理由定为“不改”；改入以后出新校样、核红、通读，再来签发。',
  };
}

/** 付印: everything put in was verified on a newer proof, and nothing else was done without being accepted. */
export function checkCorrectionsVerified({ label, proofing }: Named): Problem | undefined {
  const { unverified = [], unasked = [] } = proofing ?? {};
  if (unverified.length > 0) {
    return {
      code: 'CorrectionsUnverified',
      title: '还有校改没有核红',
      message: `${label}有 ${unverified.length} 条改入的校改还没有在新校样上核红：${unverified.join('、')}。`,
      hint: '请校对在最新的校样上逐条核红，再来付印。',
    };
  }
  if (unasked.length === 0) return undefined;
  return {
    code: 'UnaskedChanges',
    title: '有没人要求的改动',
    message: `核红比对发现校改以外的改动，还没有人认可：${unasked.join('、')}。`,
    hint: '请编辑室主任或总编在核红比对里看过这些改动，确是有意改的写明缘由作“认可改动”；不该改的，先“退回编辑”改回。',
  };
}
