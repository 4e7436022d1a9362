import type { ProofMark } from '../../proofreading/marks/marks.ts';

/** A 校对符号 on its words; what is to be written at the edge stands at the right. */
export function MarkDrawing({ mark: { name, sample, paths, note = '' } }: { mark: ProofMark }) {
  const characters = Array.from(sample).map((character, index) => ({ character, x: index * 20 }));
  const words = characters.length * 20;
  const width = words + 34 + Array.from(note).length * 18;
  return (
    <svg className="kx-sign" height={46} role="img" viewBox={`-6 -2 ${width} 46`} width={width}>
      <title>{`校对符号：${name}`}</title>
      {characters.map(({ character, x }) => (
        <text fontSize={18} key={x} x={x + 1} y={27}>
          {character}
        </text>
      ))}
      {paths.map((path) => (
        <path d={path} fill="none" key={path} stroke="currentColor" strokeWidth={1.6} />
      ))}
      {note ? (
        <text className="kx-sign__note" fontSize={18} x={words + 18} y={27}>
          {note}
        </text>
      ) : null}
    </svg>
  );
}
