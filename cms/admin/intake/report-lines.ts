/** The parts of an intake report an editor looks at. Every part may be missing. */
type Report = {
  file?: string;
  changes?: { before?: string; after?: string }[];
  dropped?: { text?: string; why?: string }[];
  doubts?: { message?: string }[];
  notes?: string[];
  balance?: { in?: number; placed?: number };
};

/** What became of one file, in sentences: the count first, then what wants a look. */
export type ReportSummary = { file: string; summary: string; lines: string[] };

/** One summary for each file of a report（one report or a list of them）. */
export function reportSummaries(report: unknown): ReportSummary[] {
  const reports = (Array.isArray(report) ? report : report ? [report] : []) as Report[];
  return reports.map((item) => ({
    file: item.file ?? '稿件',
    summary: summaryOf(item),
    lines: [
      ...(item.doubts ?? []).map((doubt) => `请核对：${doubt.message ?? ''}`),
      ...(item.dropped ?? []).map(({ text, why }) => `没有收入“${shortened(text ?? '')}”：${why ?? ''}`),
      ...(item.notes ?? []).map((note) => `原稿批注：${note}`),
    ],
  }));
}

function summaryOf({ balance, changes = [], dropped = [], doubts = [] }: Report): string {
  const count = balance?.in === undefined ? '' : `原稿 ${balance.in} 字，收入 ${balance.placed ?? 0} 字；`;
  return `${count}规范了 ${changes.length} 处，没有收入 ${dropped.length} 处，${doubts.length} 处请核对。`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
