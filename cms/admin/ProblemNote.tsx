import type { Problem } from '../../content/model/problem.ts';
import './styles.css';

/** Problems as an editor reads them: what, why, what to do next. */
export function ProblemNote({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="kx-note kx-note--problem" role="alert">
      {problems.map((problem) => (
        <p key={`${problem.code}${problem.path ?? ''}${problem.message}`}>
          <strong>{problem.title}</strong>
          {problem.message}
          <span className="kx-hint">{problem.hint}</span>
        </p>
      ))}
    </div>
  );
}
