import { idOf } from '../body/image-use.ts';

/** The fields a picture can stand in, wherever they are nested（figure, portrait, cover, 栏头图）. */
const IMAGE_FIELDS = new Set(['image', 'portrait', 'art']);

/** The ids of every picture a document of Articles or Issues uses, each once: what to load before mapping it. */
export function mediaIdsOf(doc: unknown): string[] {
  const found = new Set<string>();
  collect(doc, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    const id = IMAGE_FIELDS.has(name) ? idOf(item) : undefined;
    if (id !== undefined) found.add(id);
    else collect(item, found);
  }
}
