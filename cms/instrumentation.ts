/** Next runs this once in every process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  // Loaded only where Node's own modules are.
  const { tellTrueAddresses } = await import('./access/true-addresses.ts');
  const { readEnvironment } = await import('./config/environment.ts');
  tellTrueAddresses(readEnvironment().proxies);
}
