'use client';

type Props = {
  label: string;
  people: readonly { id: string; name: string }[];
  /** What stands first, for nobody. */
  none: string;
  /** The id of the person chosen; empty for nobody. */
  value: string;
  onChange: (id: string) => void;
};

/** In a form: one of several people, or nobody. */
export function PersonField({ label, people, none, value, onChange }: Props) {
  return (
    <label>
      {label}
      <select className="kx-field" onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">{none}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
