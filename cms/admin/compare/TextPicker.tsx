'use client';
import { Button } from '@payloadcms/ui';
import { useId } from 'react';
import type { ArticleTexts, TextHead } from '../../operations/article-texts.ts';
import { type Choice, textName } from './text-choice.ts';

type Props = { texts: ArticleTexts; choice: Choice; onChoose: (choice: Choice) => void };

/** Which two texts are compared: every save, and every text a decision stands on. */
export function TextPicker({ texts, choice, onChoose }: Props) {
  return (
    <div className="kx-compare__picker">
      <TextSelect
        label="原来的文字"
        onChange={(from) => onChoose({ ...choice, from })}
        texts={texts}
        value={choice.from}
      />
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => onChoose({ from: choice.to, to: choice.from })}
        size="small"
      >
        对换
      </Button>
      <TextSelect
        label="改后的文字"
        onChange={(to) => onChoose({ ...choice, to })}
        texts={texts}
        value={choice.to}
      />
    </div>
  );
}

type SelectProps = { label: string; texts: ArticleTexts; value: string; onChange: (key: string) => void };

function TextSelect({ label, texts, value, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="kx-compare__choice">
      <label htmlFor={id}>{label}</label>
      <select className="kx-field" id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        <TextGroup heads={texts.texts} label="各次保存的文字" present={texts.revision} />
        <TextGroup heads={texts.signed} label="作决定时的文字（随决定封存）" />
      </select>
    </div>
  );
}

function TextGroup({
  label,
  heads,
  present,
}: {
  label: string;
  heads: readonly TextHead[];
  present?: number;
}) {
  if (heads.length === 0) return null;
  return (
    <optgroup label={label}>
      {heads.map((head) => (
        <option key={head.key} value={head.key}>
          {head.revision === present ? '现在　' : ''}
          {textName(head)}
        </option>
      ))}
    </optgroup>
  );
}
