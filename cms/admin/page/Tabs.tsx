'use client';

type Props<Name extends string> = {
  /** What can be looked at, and what it is called. */
  labels: Readonly<Record<Name, string>>;
  chosen: Name;
  onChoose: (name: Name) => void;
  className?: string;
};

/** Names side by side, of which one is looked at. */
export function Tabs<Name extends string>({ labels, chosen, onChoose, className }: Props<Name>) {
  return (
    <div className={className} role="tablist">
      {(Object.keys(labels) as Name[]).map((name) => (
        <button
          aria-selected={name === chosen}
          key={name}
          onClick={() => onChoose(name)}
          role="tab"
          type="button"
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
