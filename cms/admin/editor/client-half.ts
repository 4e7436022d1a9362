/** What a feature of Payload's editor tells the browser, as far as ours change it. */
type Half = Record<string, unknown>;
type Provider = { feature: Half | ((args: never) => Half) };

/** The provider with its client half changed; everything else stays as Payload has it. */
export function changeClientHalf<T>(provider: T, change: (half: Half) => Half): T {
  const { feature } = provider as Provider;
  const ours = (args: never) => change(typeof feature === 'function' ? feature(args) : feature);
  return { ...provider, feature: ours };
}
