import { PROOF_MARKS, type ProofMark, type ProofMarkName } from '../../proofreading/marks/marks.ts';
import { MarkDrawing } from './MarkDrawing.tsx';

const GROUPS: readonly ProofMark['group'][] = ['改动', '移动', '空距', '其他'];

/** 校对符号 of GB/T 14706, drawn and told. */
export function MarkLegend() {
  const names = Object.keys(PROOF_MARKS) as ProofMarkName[];
  return (
    <section aria-label="校对符号" className="kx-legend">
      <p className="kx-hint">
        按 GB/T
        14706《校对符号及其用法》画出。在屏幕上提校改时，系统按改法自动标上符号；版式上的要求可以选定符号。
      </p>
      {GROUPS.map((group) => (
        <section key={group}>
          <h4>{group}</h4>
          <dl>
            {names
              .filter((name) => PROOF_MARKS[name].group === group)
              .map((name) => (
                <div key={name}>
                  <dt>
                    <MarkDrawing mark={PROOF_MARKS[name]} />
                    {PROOF_MARKS[name].name}
                  </dt>
                  <dd className="kx-hint">{PROOF_MARKS[name].use}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
