type Provider = { feature: unknown };

/** A feature of Payload's editor whose client half is ours: the same nodes, other words and commands. */
export function withClient<T extends Provider>(provider: T, ClientFeature: string): T {
  const { feature } = provider;
  const ours =
    typeof feature === 'function'
      ? async (props: unknown) => ({ ...(await feature(props)), ClientFeature })
      : { ...(feature as object), ClientFeature };
  return { ...provider, feature: ours };
}
