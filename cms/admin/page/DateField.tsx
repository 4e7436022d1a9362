'use client';

type Props = { label: string; value: string; onChange: (date: string) => void };

/** In a form: a civil date `YYYY-MM-DD`, or an empty text. */
export function DateField({ label, value, onChange }: Props) {
  return (
    <label>
      {label}
      <input
        className="kx-field"
        onChange={(event) => onChange(event.target.value)}
        type="date"
        value={value}
      />
    </label>
  );
}
