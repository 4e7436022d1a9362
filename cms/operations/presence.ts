/** Someone who has a document open. Times in milliseconds. */
export type Present = { id: string; name: string; since: number; seen: number; isEditing: boolean };

/** A page that has not told of itself for so long is closed, or its machine asleep. */
const FORGET_AFTER_MS = 75_000;

/**
 * Who has which document open, as their pages tell every half minute. Kept by this process only: it is a courtesy, the
 * guard of a text is its revision.
 */
export function createPresence() {
  const documents = new Map<string, Map<string, Present>>();
  return {
    /** Notes a person at a document, or that they left; who else is there, the earliest first. */
    note(
      document: string,
      {
        person,
        now,
        isOpen,
        isEditing,
      }: { person: Pick<Present, 'id' | 'name'>; now: number; isOpen: boolean; isEditing: boolean },
    ): Present[] {
      const present = stillThere(documents.get(document), now);
      const since = present.get(person.id)?.since ?? now;
      present.delete(person.id);
      const others = [...present.values()].sort((a, b) => a.since - b.since);
      if (isOpen) present.set(person.id, { ...person, since, seen: now, isEditing });
      if (present.size > 0) documents.set(document, present);
      else documents.delete(document);
      return others;
    },
    /** How many documents somebody has open. */
    size: () => documents.size,
  };
}

function stillThere(known: ReadonlyMap<string, Present> = new Map(), now: number): Map<string, Present> {
  return new Map([...known].filter(([, { seen }]) => now - seen < FORGET_AFTER_MS));
}
