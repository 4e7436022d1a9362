'use client';
import { Button } from '@payloadcms/ui';
import type { IntakeLookAnswer } from './contract.ts';

type Props = {
  look: IntakeLookAnswer;
  isSending: boolean;
  onChange: (look: IntakeLookAnswer) => void;
  onTakeIn: () => void;
  onCancel: () => void;
};

/** A manuscript before it is taken in: every paragraph with its label, which the editor changes; 主题 begins an article. */
export function IntakeLook({ look, isSending, onChange, onTakeIn, onCancel }: Props) {
  const relabel = (index: number, label: string) =>
    onChange({
      ...look,
      pieces: look.pieces.map((piece) => (piece.index === index ? { ...piece, label } : piece)),
    });
  const count = look.pieces.filter((piece) => piece.label === '主题').length;
  return (
    <section aria-label="核对各段">
      <p className="kx-hint">
        每段左边是识别的结果，不对就改；每个“主题”起一篇文章，连着的两个“主题”是一个标题的两行。现在是
        {Math.max(1, count)} 个主题。
      </p>
      <ol style={{ listStyle: 'none', maxHeight: '60vh', overflow: 'auto', padding: 0 }}>
        {look.pieces.map(({ index, text, label }, place) => (
          <li
            key={index}
            style={{
              display: 'grid',
              gap: '0.75rem',
              gridTemplateColumns: '8rem 1fr',
              padding: '0.25rem 0',
              ...(label === '主题' ? { borderTop: '2px solid var(--theme-elevation-400)' } : {}),
              ...(label === '不收' ? { color: 'var(--theme-elevation-500)' } : {}),
            }}
          >
            <select
              aria-label={`第 ${place + 1} 段是什么`}
              onChange={(event) => relabel(index, event.target.value)}
              value={label}
            >
              {look.labels.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <span style={label === '主题' ? { fontWeight: 'bold' } : {}}>{text}</span>
          </li>
        ))}
      </ol>
      <Button disabled={isSending} margin={false} onClick={onTakeIn} size="small">
        {isSending ? '正在收稿…' : '照此收稿'}
      </Button>{' '}
      <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
        不收了
      </Button>
    </section>
  );
}
