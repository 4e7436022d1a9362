import type { Table, TableCell } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { attribute, classes, type Html, html, rawHtml } from '../html.ts';
import { inline } from '../inline.ts';

/** A table. A wide one scrolls by itself; tabindex lets the keyboard do it. */
export function table(item: Table, notes: FootnoteNumbers): Html {
  const { caption, note } = item;
  const rows = (from: number, to: number, isHead: boolean) =>
    item.rows
      .slice(from, to)
      .map((cells) => html`<tr>${cells.map((cell) => tableCell(cell, notes, isHead))}</tr>`);
  const head = rows(0, item.headRows, true);
  const body = rows(item.headRows, item.rows.length, false);
  return html`<div class="table-block"><div class="table-scroll" tabindex="0" role="group" aria-label="${caption ?? '表格'}"><table>${caption && html`<caption><span data-line>${caption}</span></caption>`}${head.length > 0 && html`<thead>${head}</thead>`}${body.length > 0 && html`<tbody>${body}</tbody>`}</table></div>${note && html`<p data-line class="table-note">${note}</p>`}</div>`;
}

function tableCell(cell: TableCell, notes: FootnoteNumbers, isHead: boolean): Html {
  const isHeader = cell.header || isHead;
  const tag = rawHtml(isHeader ? 'th' : 'td');
  const scope = isHead ? (cell.colSpan ? 'colgroup' : 'col') : 'row';
  return html`<${tag} data-line${attribute('scope', isHeader && scope)}${attribute('colspan', cell.colSpan)}${attribute('rowspan', cell.rowSpan)}${classes(cell.align && `align-${cell.align}`)}>${inline(cell.content, notes)}</${tag}>`;
}
