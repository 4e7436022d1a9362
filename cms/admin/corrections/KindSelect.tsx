import { useId } from 'react';
import { CORRECTION_KINDS, type CorrectionKind } from '../../editorial/corrections/words.ts';

type Props = { label: string; value: CorrectionKind; onChange: (kind: CorrectionKind) => void };

/** The kind of a correction: 文字 标点 版式 内容. */
export function KindSelect({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        className="kx-field"
        id={id}
        onChange={(event) => onChange(event.target.value as CorrectionKind)}
        value={value}
      >
        {Object.entries(CORRECTION_KINDS).map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
