/**
 * What the pages of the admin may ask its server functions for. All of them read as the person who asks. The others of
 * Payload are of features we do not use（languages, scheduled publication, folders, widgets）, and some of them write.
 */
export const OPEN_SERVER_FUNCTIONS = [
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
] as const;

type OpenServerFunction = (typeof OPEN_SERVER_FUNCTIONS)[number];

/** Whether a server function may be asked for by this name; anyone may send anything here. */
export function isOpenServerFunction(name: unknown): name is OpenServerFunction {
  return (OPEN_SERVER_FUNCTIONS as readonly unknown[]).includes(name);
}

/** Whether Payload itself refuses a stranger; it does in all of them but this one. */
export function asksWhoAsks(name: OpenServerFunction): boolean {
  return name !== 'render-document-slots';
}
