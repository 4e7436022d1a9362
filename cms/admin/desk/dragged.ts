/** The kind of what is dragged on the desk, so that nothing else is dropped there. */
export const DRAGGED = 'application/x-kanxing-article';
