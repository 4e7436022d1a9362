import '../styles.css';

/** What stands above the login form. */
export function LoginNote() {
  return (
    <p className="kx-login-note">
      请用本人的账号登录，每一次审稿、签发都会记下是谁作的。忘记密码的，请系统管理员重设。
    </p>
  );
}
