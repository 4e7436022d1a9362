'use client';
import { Button } from '@payloadcms/ui';
import type { DeskDescription } from '../../operations/desk/describe-desk.ts';
import { movedAcross } from './arrangement.ts';
import { type DeskState, orderOf } from './use-desk.ts';

/** Saving what was arranged, or taking it back; what a save does beyond the order is said first. */
export function SaveBar({ state, desk }: { state: DeskState; desk: DeskDescription }) {
  const crossed = movedAcross(orderOf(desk), state.rows);
  if (!state.isChanged) return null;
  return (
    <div className="kx-desk__save">
      {state.isRestored ? <p className="kx-hint">这是上次没有保存的调整，已放在现在的内容上。</p> : null}
      {crossed.length > 0 ? (
        <p className="kx-note kx-note--changed">
          有 {crossed.length} 篇换了栏目：文章上的栏目会一并改掉，这几篇的三审要重新办理。
        </p>
      ) : null}
      <div className="kx-actions">
        {state.isStale ? (
          <Button margin={false} onClick={() => void state.takeOver()} size="small">
            看现在的内容，放上我的调整
          </Button>
        ) : (
          <Button
            disabled={state.busy !== undefined}
            margin={false}
            onClick={() => void state.save()}
            size="small"
          >
            {state.busy === 'save' ? '正在保存……' : '保存次序和计划'}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={() => void state.discard()} size="small">
          放弃调整
        </Button>
      </div>
    </div>
  );
}
