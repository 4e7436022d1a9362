import '../styles.css';

/** The mark at the head of every page. */
export function Icon() {
  return (
    <span aria-label="刊行" className="kx-icon" role="img">
      刊
    </span>
  );
}
