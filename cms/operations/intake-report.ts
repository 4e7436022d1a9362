/** A report as intake writes it for one file; only what is told apart by article is named here. */
type Report = {
  articles?: string[];
  fates?: { at: number; article?: string }[];
  changes?: { at: number }[];
  doubts?: { article?: string }[];
};

/**
 * The report of a file as one of its articles needs it: paragraphs and changes of that article only, doubts that are its
 * own or about the whole file. `article` is the id the report calls it by. Counts stay those of the file. Pure.
 */
export function articleReport(report: unknown, article: string): unknown {
  const whole = (report ?? {}) as Report;
  const { articles = [], fates = [], changes = [], doubts = [] } = whole;
  const own = fates.filter((fate) => fate.article === article);
  const places = new Set(own.map(({ at }) => at));
  const isAlone = articles.length <= 1;
  return {
    ...whole,
    fates: isAlone ? fates : own,
    changes: isAlone ? changes : changes.filter(({ at }) => places.has(at)),
    doubts: doubts.filter((doubt) => doubt.article === undefined || doubt.article === article),
  };
}
