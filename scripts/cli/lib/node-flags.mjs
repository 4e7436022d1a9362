// Plain JavaScript: the entry of every command runs it under any Node.

/**
 * What Node is told beyond the usual for commands that run for a second or some: to compile fewer functions anew, to keep
 * a small room for what is made and dropped at once, and not to clear up before there is much to clear.
 */
const FLAGS = new Map([
  ['issue-typeset', ['--efficiency-mode', '--max-semi-space-size=2', '--initial-heap-size=256']],
  ['site-build', ['--efficiency-mode', '--max-semi-space-size=8', '--initial-heap-size=1024']],
]);

/** The flags Node is started with to run a command. */
export function nodeFlags(command) {
  return ['--conditions=production', '--disable-warning=ExperimentalWarning', ...(FLAGS.get(command) ?? [])];
}
