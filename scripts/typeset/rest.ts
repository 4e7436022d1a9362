/** What is given up when the press rests. */
const givenUp: (() => void)[] = [];

/** Has something done each time the press rests. */
export function whenAtRest(giveUp: () => void): void {
  givenUp.push(giveUp);
}

/**
 * Closes all font files and forgets what was kept of the texts that were set: outlines, compressed streams. All of it
 * comes back when it is asked for; the tables of the fonts stay. For a process that is kept to be gone on with.
 */
export function rest(): void {
  for (const giveUp of givenUp) giveUp();
}
