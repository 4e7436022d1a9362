import { PROOF_MARKS, type ProofMark, type ProofMarkName } from '../../proofreading/marks/marks.ts';

/** A 校对符号 on its sample. */
export function MarkDrawing({ name }: { name: ProofMarkName }) {
  const mark: ProofMark = PROOF_MARKS[name];
  const { sample, paths, note } = mark;
  const characters = Array.from(sample).map((character, index) => ({ character, x: index * 20 }));
  const width = characters.length * 20 + 44;
  return (
    <svg className="kx-mark" role="img" viewBox={`-6 -2 ${width} 46`} width={width} height={46}>
      <title>{`校对符号：${mark.name}`}</title>
      {characters.map(({ character, x }) => (
        <text fontSize={18} key={x} x={x + 1} y={27}>
          {character}
        </text>
      ))}
      {paths.map((path) => (
        <path d={path} fill="none" key={path} stroke="currentColor" strokeWidth={1.6} />
      ))}
      {note ? (
        <text
          className="kx-mark__note"
          fontSize={18}
          x={characters.length * 20 + 12 - (note.length > 1 ? 8 : 0)}
          y={27}
        >
          {note}
        </text>
      ) : null}
    </svg>
  );
}
