'use client';
import { useId } from 'react';
import { usePrincipals } from './use-principals.ts';

/** In whose name a decision is taken; drawn only for those who were delegated to. */
export function OnBehalfChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const principals = usePrincipals();
  const id = useId();
  if (principals.length === 0) return null;
  return (
    <>
      <label htmlFor={id}>以谁的名义</label>
      <select className="kx-field" id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">本人</option>
        {principals.map((principal) => (
          <option key={principal.id} value={principal.id}>
            代 {principal.name}
          </option>
        ))}
      </select>
    </>
  );
}
