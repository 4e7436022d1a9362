import '../styles.css';

/** The name on the login page. */
export function Logo() {
  return (
    <div className="kx-logo">
      <span className="kx-logo__name">刊行</span>
      <span className="kx-logo__line">采编 · 审校 · 出刊</span>
    </div>
  );
}
