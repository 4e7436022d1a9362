'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { ProblemNote } from '../ProblemNote.tsx';
import { articlesOf } from './edit-pieces.ts';
import { FileReading } from './FileReading.tsx';
import { IntakeLook } from './IntakeLook.tsx';
import { IntakeResult } from './IntakeResult.tsx';
import type { IntakeFile, useIntakeFiles } from './use-intake-files.ts';

type Props = { item: IntakeFile; intake: ReturnType<typeof useIntakeFiles>; isBusy: boolean };

const STATES = {
  reading: '正在识别…',
  ready: '待收',
  storing: '正在收稿…',
  stored: '已收',
  refused: '不能收',
} as const;

/** One manuscript: how it was read, what it would become, and its own result. */
export function IntakeFileRow({ item, intake, isBusy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { file, state, look, pieces, problems, answer } = item;
  const count = pieces ? articlesOf(pieces).length : (look?.titles.length ?? 0);
  return (
    <li aria-label={file.name} className={`kx-file kx-file--${state}`}>
      <p className="kx-file__head">
        <strong>{file.name}</strong>
        <span className="kx-file__state" role="status">
          {STATES[state]}
          {state === 'ready' ? `，${count} 篇` : ''}
        </span>
        {item.isRestored && state === 'ready' ? (
          <span className="kx-hint">上次没有收完{pieces ? '，核对到一半的标注还在' : ''}</span>
        ) : null}
      </p>
      <ProblemNote problems={problems} />
      {look && (state === 'ready' || state === 'storing') ? (
        <FileReading choose={(choice) => intake.choose(item, choice)} item={item} look={look} />
      ) : null}
      {isOpen && look && state === 'ready' ? (
        <IntakeLook
          labels={look.labels}
          onChange={(changed) => intake.edit(item, changed)}
          pieces={pieces ?? look.pieces}
          proposed={look.pieces}
          unit={look.unit}
        />
      ) : null}
      {answer ? <IntakeResult answer={answer} /> : null}
      <p className="kx-actions">
        {state === 'ready' ? (
          <>
            <Button disabled={isBusy} margin={false} onClick={() => void intake.takeIn([item])} size="small">
              {pieces ? '照标注收稿' : '收稿'}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(!isOpen)} size="small">
              {isOpen ? '收起各段' : '核对各段'}
            </Button>
          </>
        ) : null}
        {state === 'refused' ? (
          <Button buttonStyle="secondary" margin={false} onClick={() => void intake.look(item)} size="small">
            再试一次
          </Button>
        ) : null}
        {state === 'ready' || state === 'refused' ? (
          <Button buttonStyle="secondary" margin={false} onClick={() => intake.remove(item)} size="small">
            不收了
          </Button>
        ) : null}
      </p>
    </li>
  );
}
