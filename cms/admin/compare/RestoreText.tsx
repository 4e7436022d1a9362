'use client';
import { Button, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { TextHead } from '../../operations/article-texts.ts';
import type { Restored } from '../../operations/restore-text.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';

type Props = { base: string; head: TextHead | undefined; present: number; onRestored: () => void };

/** Puts the text on the left back, after asking once more. */
export function RestoreText({ base, head, present, onRestored }: Props) {
  const { hasSavePermission } = useDocumentInfo();
  const [isAsking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [made, setMade] = useState<Restored>();
  const router = useRouter();
  const restore = async () => {
    if (!head) return;
    const body = { text: head.key, revision: present };
    const answer = await call<Restored>(`${base}/restore`, { method: 'POST', body });
    setProblems(answer.ok ? [] : answer.problems);
    setAsking(false);
    if (!answer.ok) return;
    setMade(answer.body);
    onRestored();
    router.refresh();
  };
  const isOffered = head !== undefined && hasSavePermission && head.revision !== present;
  return (
    <section aria-label="恢复" className="kx-compare__restore">
      <ProblemNote problems={problems} />
      {made === undefined ? null : (
        <p className="kx-note kx-note--kept" role="status">
          已存为第 {made.revision} 版。现在是“{made.stage}”。
        </p>
      )}
      {isOffered && isAsking ? (
        <div className="kx-note" role="alert">
          <p>
            将用第 {head.revision} 版的文字另存一版新稿；现在的第 {present}{' '}
            版仍在版本里，随时可以再恢复。审核只对审过的那一份文字有效：恢复的正是审过的文字，那些审核就重新有效；不是，就要重审。
          </p>
          <div className="kx-actions">
            <Button margin={false} onClick={() => void restore()} size="small">
              确认恢复
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setAsking(false)} size="small">
              不恢复
            </Button>
          </div>
        </div>
      ) : null}
      {isOffered && !isAsking ? (
        <Button buttonStyle="secondary" margin={false} onClick={() => setAsking(true)} size="small">
          恢复第 {head.revision} 版的文字
        </Button>
      ) : null}
    </section>
  );
}
