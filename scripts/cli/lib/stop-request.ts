/**
 * Whether somebody has asked to stop, by Ctrl-C or SIGTERM, since this was called: a long run ends where it can and
 * tells what it has. The entry of a command hands on what the terminal sends to all, so that it may come twice.
 */
export function stopRequest(): () => boolean {
  let isAsked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      isAsked = true;
    });
  return () => isAsked;
}
