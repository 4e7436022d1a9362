import { createLocalReq, type Payload } from 'payload';
import { issueAddress } from '../../content/model/index.ts';
import type { ProofSetter } from '../operations/proofs/set-proof.ts';
import { requestOf } from '../operations/request-of.ts';
import { DEMO_ACCOUNTS, type DemoAccount, ensureAccount } from './accounts.ts';
import { approveAll, type Progress } from './approve-all.ts';
import { bringInContent } from './bring-in-content.ts';
import { loadDemo } from './demo/load-demo.ts';
import { approversOf } from './demo-approvers.ts';

/** What the seed leaves: the accounts with their names, and the address of the released demo issue. */
export type SeededDemo = {
  issue: string;
  issueId: string;
  isNew: boolean;
  accounts: { key: DemoAccount; email: string; name: string; roles: readonly string[]; isNew: boolean }[];
};

/**
 * Accounts, content and every decision up to 付印 for the demo issue. Can be run again: existing accounts, texts and
 * decisions stay as they are, and an interrupted seed is completed. An issue someone has changed is left alone.
 */
export async function seedDemo({
  payload,
  passwords,
  progress,
  setProof,
}: {
  payload: Payload;
  /** A password for each account that does not exist yet. */
  passwords: Readonly<Record<DemoAccount, string>>;
  progress?: Progress;
  /** What sets the proof that is read; the typesetter unless said otherwise. */
  setProof?: ProofSetter;
}): Promise<SeededDemo> {
  const { ids, accounts } = await ensureAccounts(payload, passwords);
  const demo = loadDemo();
  const editor = await requestOf(payload, ids.responsibleEditor);
  const { issueId, isNew } = await bringInContent(editor, demo);
  if (isNew || (await isSeedUnfinished(payload, issueId))) {
    await approveAll({ payload, issueId, approvers: approversOf(ids), progress, setProof });
  }
  return { issue: issueAddress(demo.issue), issueId, isNew, accounts };
}

async function ensureAccounts(payload: Payload, passwords: Readonly<Record<DemoAccount, string>>) {
  const req = await createLocalReq({}, payload);
  const ids = {} as Record<DemoAccount, string>;
  const accounts: SeededDemo['accounts'] = [];
  for (const key of Object.keys(DEMO_ACCOUNTS) as DemoAccount[]) {
    const { email, name, roles } = DEMO_ACCOUNTS[key];
    const { id, isNew } = await ensureAccount(req, {
      account: { email, name, roles: [...roles] },
      password: passwords[key],
    });
    ids[key] = id;
    accounts.push({ key, email, name, roles, isNew });
  }
  return { ids, accounts };
}

// Only a seed that stopped half-way: nobody has touched the issue and it never went to press.
async function isSeedUnfinished(payload: Payload, issueId: string): Promise<boolean> {
  const issue = await payload.findByID({ collection: 'issues', id: issueId, depth: 0, overrideAccess: true });
  const { totalDocs } = await payload.count({
    collection: 'decisions',
    where: { and: [{ subject: { equals: issueId } }, { decision: { equals: 'releaseToPress' } }] },
    overrideAccess: true,
  });
  return totalDocs === 0 && (issue as { revision?: number }).revision === 1;
}
