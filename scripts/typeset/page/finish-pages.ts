import { chooseFillers, type SetFiller } from './fillers.ts';
import type { Planned } from './page-plan.ts';
import type { PageContext } from './sheet.ts';

/** A planned article with `air` rows of white about its head, and the fillers below it. */
export type Finished = Planned & { air: number; fillers: SetFiller[] };

/** The most rows of white a head may take up: at the head of a page, and below another article. */
const MOST_AIR = { newPage: 3, below: 2 };

/**
 * What planning left white is used: the pages below the ends of articles take fillers that fit, each once, the largest
 * hole first; what is still free opens up the head of that article, as far as it needs no further page.
 */
export function finishPages(
  context: PageContext,
  plan: readonly Planned[],
  fillers: readonly SetFiller[],
): Finished[] {
  const chosen = shareFillers(context, plan, fillers);
  return plan.map((planned, index) => {
    const own = chosen.get(index);
    if (!own) return { ...planned, air: 0, fillers: [] };
    const room = context.grid.rows - planned.run.endRow - rowsOf(own);
    return { ...opened(planned, { before: plan[index - 1], room }), fillers: own };
  });
}

/** The fillers below every article that is the last on its page, by its place in the plan. */
function shareFillers(
  { grid }: PageContext,
  plan: readonly Planned[],
  fillers: readonly SetFiller[],
): Map<number, SetFiller[]> {
  const ends = plan.flatMap(({ run }, index) =>
    plan[index + 1]?.isNewPage === false ? [] : [{ index, left: grid.rows - run.endRow }],
  );
  const free = [...fillers];
  const chosen = new Map<number, SetFiller[]>();
  for (const { index, left } of ends.toSorted((a, b) => b.left - a.left)) {
    const own = chooseFillers(free, left);
    for (const filler of own) free.splice(free.indexOf(filler), 1);
    chosen.set(index, own);
  }
  return chosen;
}

function rowsOf(fillers: readonly SetFiller[]): number {
  return fillers.reduce((sum, filler) => sum + filler.rows, 0);
}

type Room = { before: Planned | undefined; room: number };

/** The article with as much white about its head as the room at its end allows; notes of a head need that room. */
function opened(planned: Planned, { before, room }: Room): Omit<Finished, 'fillers'> {
  if (planned.set.flow.head.notes.length > 0) return { ...planned, air: 0 };
  const above = planned.isNewPage ? 0 : before!.run.endRow + planned.gap;
  const row = above + planned.opening.rows;
  const most = planned.isNewPage ? MOST_AIR.newPage : MOST_AIR.below;
  for (let air = Math.min(room, most); air > 0; air--) {
    const run = planned.set.run(row + air);
    const isNoWorse = run.pages === planned.run.pages && run.endRow <= planned.run.endRow + room;
    if (isNoWorse && run.endRow > planned.run.endRow) return { ...planned, run, air };
  }
  return { ...planned, air: 0 };
}
