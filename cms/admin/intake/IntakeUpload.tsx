'use client';
import { Button } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { INTAKE_ACCEPT } from './contract.ts';
import { IntakeFileRow } from './IntakeFileRow.tsx';
import { useIntakeFiles } from './use-intake-files.ts';
import '../styles.css';
import './intake.css';

/** Manuscripts in: each file is shown as intake reads it, and becomes drafts when an editor says so. */
export function IntakeUpload() {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const intake = useIntakeFiles();
  const ready = intake.files.filter(({ state }) => state === 'ready');
  const isBusy = intake.files.some(({ state }) => state === 'storing');
  const choose = () => {
    void intake.add([...(input.current?.files ?? [])]);
    if (input.current) input.current.value = '';
  };
  return (
    <section
      aria-label="收稿"
      className={`kx-intake${isOver ? ' kx-intake--over' : ''}`}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void intake.add([...event.dataTransfer.files]);
      }}
    >
      <div className="kx-intake__bar">
        <p>
          <strong>收稿</strong>
          <span className="kx-hint">
            把 Word（.docx）或纯文本稿件拖到这里，可以一次拖多个；先看识别结果，再收成草稿。原文件不会改动。
          </span>
        </p>
        <Button margin={false} onClick={() => input.current?.click()} size="small">
          选择稿件
        </Button>
        <input
          accept={INTAKE_ACCEPT}
          aria-label="选择稿件文件"
          hidden
          multiple
          onChange={choose}
          ref={input}
          type="file"
        />
      </div>
      {intake.isKept ? null : (
        <p className="kx-note" role="status">
          这个浏览器不能暂存稿件（可能是无痕窗口或空间不足），没有收完之前请不要离开本页。
        </p>
      )}
      {intake.files.length > 0 ? (
        <ul className="kx-files">
          {intake.files.map((item) => (
            <IntakeFileRow intake={intake} isBusy={isBusy} item={item} key={item.id} />
          ))}
        </ul>
      ) : null}
      {ready.length > 1 ? (
        <Button disabled={isBusy} margin={false} onClick={() => void intake.takeIn(ready)} size="small">
          {isBusy ? '正在收稿…' : `全部收稿（${ready.length} 个文件）`}
        </Button>
      ) : null}
    </section>
  );
}
