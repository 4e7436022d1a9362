import { childrenOf, type LexicalNode, type LexicalState, stateOf } from '../../body/lexical.ts';
import { type Hunk, mergeSequences } from '../../editorial/diff/merge.ts';
import { linesOf, nodeText } from '../../mapping/draft-lines.ts';
import { FIELD_LABELS } from '../../mapping/field-labels.ts';
import { normalKey } from './normal-key.ts';

type Doc = Readonly<Record<string, unknown>>;
type Shape = 'text' | 'rows' | 'value';

/** One field of which the three texts are laid side by side; a plain value is a sequence of one. */
export type FieldPlan = { name: string; label: string; shape: Shape; hunks: Hunk<unknown>[] };

/** What a person decides on a stretch; `edited` replaces it by words of their own. */
export type Choice = { take: 'theirs' | 'mine' | 'both' } | { take: 'edited'; text: string };

/** A stretch in which somebody changed something, as it is shown. `key` names it among the choices. */
export type MergeRow = {
  key: string;
  label: string;
  kind: 'theirs' | 'mine' | 'conflict';
  base: string[];
  theirs: string[];
  mine: string[];
  canTakeBoth: boolean;
  /** The words that may be rewritten on the spot; absent where marks, notes or pictures would be lost by it. */
  editable?: string;
};

/** Lays what was saved and what is being typed beside the text both started from. Without that text every difference is a conflict. */
export function planMerge({
  base,
  theirs,
  mine,
}: {
  base: Doc | undefined;
  theirs: Doc;
  mine: Doc;
}): FieldPlan[] {
  return Object.entries(FIELD_LABELS)
    .filter(([name]) => name in theirs || name in mine)
    .map(([name, label]) => {
      const values = [base?.[name], theirs[name], mine[name]];
      const shape = shapeOf(values);
      const [old, saved, typed] = values.map((value) => itemsOf(value, shape));
      const hunks = mergeSequences({ base: old!, theirs: saved!, mine: typed!, keyOf: normalKey });
      return { name, label, shape, hunks };
    });
}

/** What is to be shown: every stretch that differs. */
export function rowsOf(plan: readonly FieldPlan[]): MergeRow[] {
  return plan.flatMap(({ name, label, shape, hunks }) =>
    hunks.flatMap((hunk, index) => {
      if (hunk.kind === 'same') return [];
      const editable = editableText(hunk, shape);
      return [
        {
          key: `${name}:${index}`,
          label,
          kind: hunk.kind,
          base: wordsOf(hunk.base, shape),
          theirs: wordsOf(hunk.theirs, shape),
          mine: wordsOf(hunk.mine, shape),
          canTakeBoth: shape !== 'value' && hunk.theirs.length > 0 && hunk.mine.length > 0,
          ...(editable === undefined ? {} : { editable }),
        },
      ];
    }),
  );
}

/** What a stretch becomes when nobody chooses: the one change there is. A conflict has none. */
export function givenChoice(kind: MergeRow['kind']): Choice | undefined {
  return kind === 'conflict' ? undefined : { take: kind };
}

/**
 * The merged fields: those in which anything differs. Every conflict must be chosen; throws otherwise, because something
 * somebody wrote would be lost unseen.
 */
export function mergedFields(
  plan: readonly FieldPlan[],
  choices: ReadonlyMap<string, Choice>,
): Record<string, unknown> {
  const changed = plan.filter(({ hunks }) => hunks.some(({ kind }) => kind !== 'same'));
  return Object.fromEntries(
    changed.map(({ name, shape, hunks }) => {
      const items = hunks.flatMap((hunk, index) => {
        if (hunk.kind === 'same') return hunk.mine;
        const choice = choices.get(`${name}:${index}`) ?? givenChoice(hunk.kind);
        if (!choice) throw new Error(`no choice for ${name}:${index}`);
        return taken(hunk, choice, shape);
      });
      return [name, assembled(items, shape)];
    }),
  );
}

function taken(hunk: Hunk<unknown>, choice: Choice, shape: Shape): unknown[] {
  if (choice.take === 'both') return [...hunk.theirs, ...hunk.mine];
  if (choice.take !== 'edited') return hunk[choice.take];
  if (shape !== 'text') return choice.text === '' ? [] : [choice.text];
  const node = hunk.mine[0] as LexicalNode;
  return [{ ...node, children: [{ ...node.children?.[0], text: choice.text }] }];
}

function shapeOf(values: readonly unknown[]): Shape {
  const value = values.find((item) => typeof item === 'object' && item !== null);
  if (Array.isArray(value)) return 'rows';
  return value && 'root' in value ? 'text' : 'value';
}

function itemsOf(value: unknown, shape: Shape): unknown[] {
  if (shape === 'text') return childrenOf(value).filter((node) => !isEmptyParagraph(node));
  // An open form says 0 for rows that are not there.
  if (shape === 'rows') return Array.isArray(value) ? value : [];
  return normalKey(value) === '' ? [] : [value];
}

// An editor needs a place for the cursor; it says nothing.
function isEmptyParagraph(node: LexicalNode): boolean {
  return node.type === 'paragraph' && (node.children ?? []).length === 0;
}

function assembled(items: unknown[], shape: Shape): unknown {
  if (shape === 'value') return items[0] ?? null;
  return shape === 'rows' ? items : textOf(items as LexicalNode[]);
}

// Both copies of a block may stand in the text now: a block's id must not stand twice.
function textOf(nodes: readonly LexicalNode[]): LexicalState {
  const seen = new Set<unknown>();
  return stateOf(
    nodes.map((node) => {
      const fields = node.fields as { id?: unknown } | undefined;
      if (!fields?.id || !seen.has(fields.id)) {
        seen.add(fields?.id);
        return node;
      }
      return { ...node, fields: { ...fields, id: `${String(fields.id)}-${seen.size}` } };
    }),
  );
}

function wordsOf(items: readonly unknown[], shape: Shape): string[] {
  if (shape === 'value') return items.flatMap(linesOf);
  return items.map((item) =>
    shape === 'text' ? nodeText(item as LexicalNode) || '（图片）' : linesOf(item).join('　'),
  );
}

function editableText({ theirs, mine }: Hunk<unknown>, shape: Shape): string | undefined {
  const [item] = mine;
  if (mine.length !== 1 || theirs.length > 1) return undefined;
  if (typeof item === 'string') return item;
  const [only, ...more] = shape === 'text' ? ((item as LexicalNode).children ?? []) : [];
  return more.length === 0 && only?.type === 'text' ? String(only.text) : undefined;
}
