'use client';

export type ChainState = { lines: number; head?: string; isWhole: boolean; brokenAt?: number };

/** Whether the chain of the log is whole, up to which line, and the hash an auditor can write down. */
export function AuditChain({ state }: { state: ChainState | undefined }) {
  if (!state) return <p role="status">正在逐条核对日志……</p>;
  if (!state.isWhole) {
    return (
      <p className="kx-audit__broken" role="alert">
        <strong>✕ 日志在第 {state.brokenAt} 条断开</strong>
        ：这一条或前一条被改动过。请不要再改动数据库，请系统管理员会同审计人员从备份核对。
      </p>
    );
  }
  return (
    <p className="kx-audit__whole" role="status">
      <strong>✓ 链完整，至第 {state.lines} 条</strong>
      {state.head ? (
        <>
          ；末条校验值 <code>{state.head}</code>
        </>
      ) : null}
    </p>
  );
}
