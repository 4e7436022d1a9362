import { headlineOnOneLine, type Snapshot } from '../../content/model/index.ts';

/** Characters that mean something in Typst's markup. */
const MARKUP = /[\\`*_$#@<>~[\]"'=+\-/]/g;

/**
 * The issue as Typst source in the form nearest to our journal: the same trim size, measure, type sizes and faces, two
 * text columns, a table of contents, running heads and folios.
 */
export function typstSource({ issue, articles }: Snapshot): string {
  const { width, height } = issue.trimSize;
  return `#set document(title: "${issue.titleName}")
#set page(width: ${width}mm, height: ${height}mm, margin: (x: 18mm, y: 22mm), columns: 2, numbering: "1", header: [${issue.titleName}])
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 9.5pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.8em, spacing: 0.8em)
#show heading: set text(font: "Noto Sans SC", size: 18pt)
#outline(title: [目录])
${articles.map(articleSource).join('\n')}`;
}

function articleSource(article: Snapshot['articles'][number]): string {
  const body = article.body.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.content.map((run) => (run.type === 'text' ? escaped(run.text) : '')).join('')]
      : [],
  );
  return `= ${escaped(headlineOnOneLine(article.title))}\n\n${body.join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(MARKUP, '\\$&');
}
