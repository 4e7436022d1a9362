import { randomUUID } from 'node:crypto';
import { type Account, type Answer, PASSWORD } from '../../helpers/cms.ts';
import type { Desk } from '../workflow/desk.ts';
import { dryRun } from './dry-run.ts';
import { OTHER_ROWS } from './other-rows.ts';
import type { Row, Target } from './row.ts';
import { type Asker, EACH_ROLE, isNamed, nameOf, OWN_AND_OTHER } from './subjects.ts';
import { ARTICLE_READERS, ARTICLE_ROWS, ISSUE_READERS, ISSUE_ROWS } from './table.ts';
import type { Ground } from './targets.ts';

/** One cell: somebody asks for one operation on one document in one state. */
export type Cell = {
  row: Row;
  slug: string;
  asker: Asker;
  target: Target;
  isAllowed: boolean;
  /** Whether the asker may read the target at all: otherwise no answer may hold its canary. */
  mayRead: boolean;
};

/** Every row there is. */
export const ALL_ROWS: readonly Row[] = [...ARTICLE_ROWS, ...ISSUE_ROWS, ...Object.values(OTHER_ROWS).flat()];

/** The whole table, cell by cell. */
export function allCells(ground: Ground): Cell[] {
  const cells: Cell[] = [];
  const add = (slug: string, rows: readonly Row[], readers: string, places: Place[]) => {
    for (const row of rows)
      for (const place of places) if (isTold(row, place)) cells.push(cellOf(slug, row, readers, place));
  };
  add('articles', ARTICLE_ROWS, ARTICLE_READERS, placesOf(ground.articles));
  add(
    'issues',
    ISSUE_ROWS,
    ISSUE_READERS,
    ground.issues.flatMap(({ target }) => EACH_ROLE.map((asker) => ({ asker, target }))),
  );
  for (const [slug, rows] of Object.entries(OTHER_ROWS))
    add(slug, rows, '-CEDZPTAU', placesOf(ground.others[slug] ?? []));
  return cells;
}

type Place = { asker: Asker; target: Target };

// Somebody else's document is met by everybody, one's own by its owner.
function placesOf(targets: readonly { owner?: string; target: Target }[]): Place[] {
  return targets.flatMap(({ owner, target }) =>
    OWN_AND_OTHER.filter((asker) => (owner ? asker?.isOwn && asker.letter === owner : !asker?.isOwn)).map(
      (asker) => ({ asker, target }),
    ),
  );
}

const isTold = ({ silentOn = '' }: Row, { asker }: Place) => !silentOn.includes(asker?.letter ?? '-');

function cellOf(slug: string, row: Row, readers: string, { asker, target }: Place): Cell {
  const letters = typeof row.may === 'string' ? row.may : (row.may[target.state] ?? '');
  const isAllowed = isNamed(letters, asker) && !(row.notOwn && asker?.isOwn);
  return { row, slug, asker, target, isAllowed, mayRead: isNamed(readers, asker) };
}

const REFUSED = [401, 403, 404, 409, 428, 429];

/** Asks, and says what is not as the table has it; `undefined` when the cell holds. */
export async function fault(desk: Desk, askers: Ground['askers'], cell: Cell): Promise<string | undefined> {
  const answer = await dryRun(desk.payload, () => ask(desk, cell, cell.asker && askers[cell.asker.letter]));
  const what = cell.isAllowed ? allowedFault(cell, answer) : refusedFault(cell, answer);
  if (!what) return undefined;
  const { row, slug, asker, target } = cell;
  return `${slug} ${row.does} at ${target.state} by ${nameOf(asker)}: ${what} ${JSON.stringify(answer.body)?.slice(0, 300)}`;
}

function ask(desk: Desk, { row, target, isAllowed }: Cell, as: Account | undefined): Promise<Answer> {
  const [verb, path] = row.door.split(' ') as [string, string];
  const body = row.body?.(target);
  const isDecision = row.door.endsWith('/decisions') && body;
  // Hashing takes a third of a second: the password goes only where it must.
  const secrets = isDecision
    ? { idempotencyKey: randomUUID(), ...(isAllowed ? { password: PASSWORD } : {}) }
    : {};
  return desk.request(verb.toUpperCase(), `${path.split('/:')[0]}${row.at?.(target) ?? ''}`, {
    as,
    ...(row.form ? { form: row.form(target) } : {}),
    ...(body ? { body: { ...body, ...secrets } } : {}),
  });
}

function allowedFault({ row, target }: Cell, { status, body }: Answer): string | undefined {
  if (status !== 200 && status !== 201) return `refused with ${status}`;
  const text = JSON.stringify(body);
  if (row.allowed === 'shows' && !text.includes(target.canary)) return 'shows nothing';
  if (row.allowed === 'counts' && body.totalDocs !== 1) return `counts ${body.totalDocs}`;
  if (row.allowed === 'keeps') return keptFault(row, target, body.doc);
  return undefined;
}

// What was sent in a forged field must be nowhere in the stored document.
function keptFault(
  { body, keeps = [] }: Row,
  target: Target,
  doc: Record<string, unknown>,
): string | undefined {
  const sent = body!(target) as Record<string, unknown>;
  const taken = keeps.filter((name) => JSON.stringify(doc[name]) === JSON.stringify(sent[name]));
  return taken.length > 0 ? `took ${taken.join()}` : undefined;
}

function refusedFault(cell: Cell, { status, body }: Answer): string | undefined {
  const text = JSON.stringify(body);
  if (!cell.mayRead && cell.target.canary && text.includes(cell.target.canary)) return 'tells of it';
  if (text.includes('PasswordMissing')) return 'only the password was missing';
  if (REFUSED.includes(status)) return undefined;
  const isReading = cell.row.allowed === 'shows' || cell.row.allowed === 'counts';
  return isReading && status === 200 && body.totalDocs === 0 ? undefined : `answered ${status}`;
}
