/** A node of a serialized Lexical state, read before its kind is known. */
export type LexicalNode = { type: string; version: number; children?: LexicalNode[]; [key: string]: unknown };

/** A serialized Lexical state, as a richText field stores it. */
export type LexicalState = { root: LexicalNode };

/** What every element node carries; `format` is its alignment, '' for none. */
function element(type: string, children: LexicalNode[], rest: Record<string, unknown> = {}): LexicalNode {
  return { type, version: 1, format: '', indent: 0, direction: null, children, ...rest };
}

/** A whole state from its blocks. Lexical refuses an empty root, so that no blocks become one empty paragraph. */
export function stateOf(children: LexicalNode[]): LexicalState {
  return { root: element('root', children.length > 0 ? children : [paragraphOf([])]) };
}

/** A paragraph, aligned when `format` is given. */
export function paragraphOf(children: LexicalNode[], format = ''): LexicalNode {
  return element('paragraph', children, { format, textFormat: 0, textStyle: '' });
}

/** Any other element node. */
export const elementOf = element;

/** A block of ours: Payload finds its fields by `blockType`. */
export function blockOf(blockType: string, id: string, fields: Record<string, unknown>): LexicalNode {
  return { type: 'block', version: 2, format: '', fields: { id, blockName: '', blockType, ...fields } };
}

/** The children of a state, or none when the field was never filled. */
export function childrenOf(state: unknown): LexicalNode[] {
  const root = (state as LexicalState | null | undefined)?.root;
  return root?.children ?? [];
}
