'use client';
import { useId } from 'react';

type Props = { label: string; value: string; onChange: (reason: string) => void };

/** Some lines that say why. */
export function ReasonField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        className="kx-field"
        id={id}
        onChange={(event) => onChange(event.target.value)}
        rows={2}
        value={value}
      />
    </>
  );
}
