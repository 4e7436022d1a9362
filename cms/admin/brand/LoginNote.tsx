import '../styles.css';

/** What stands above the login form. */
export function LoginNote() {
  return (
    <p className="kx-login-note">
      请用本人的账号登录。每一次审稿、签发都会记下是谁、在何时、对哪一份文字作的。
    </p>
  );
}
