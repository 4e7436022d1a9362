import { dateLabel, type Issue } from '../../../../content/model/index.ts';
import type { PublishedIssue } from '../../lib/archive.ts';
import { type Html, html } from '../html.ts';

/** 版权页 on the web, with the hash of the manifest the pages were made from. */
export function masthead({ issue, manifestHash, revision }: PublishedIssue): Html {
  const { motto, callForPapers } = issue.masthead;
  // Names stay whole where a line ends.
  const parts = (text: string | string[]) => [text].flat().map((part) => html`<span>${part}</span>`);
  const entries = facts(issue).map(
    ([role, text]) => text && html`<div><dt>${role}</dt><dd>${parts(text)}</dd></div>`,
  );
  return html`<section class="masthead" aria-labelledby="masthead-title"><h2 id="masthead-title">版权页</h2>${motto && html`<p class="motto">${parts(motto)}</p>`}<dl>${entries}</dl>${callForPapers && html`<p class="call-for-papers">${callForPapers}</p>`}<p class="manifest">${revision > 1 && `第 ${revision} 次发布　`}发布清单 SHA-256：<code>${manifestHash}</code></p></section>`;
}

/** A role or fact and what stands beside it. */
function facts({ masthead, publicationKind }: Issue): [string, string | string[] | undefined][] {
  return [
    ['主管单位', masthead.supervisingBody],
    ['主办单位', masthead.sponsoringBody],
    ['编印单位', masthead.issuingBody],
    ...masthead.lines.map((line): [string, string[]] => [line.role, line.names]),
    ['地址', masthead.address],
    ['邮编', masthead.postcode],
    ['电话', masthead.telephone],
    ['传真', masthead.fax],
    ['电子信箱', masthead.email],
    ['准印证号', masthead.printPermitNumber],
    ['统一刊号', masthead.cnNumber],
    ['ISSN', masthead.issnNumber],
    ['定价', publicationKind === 'internal' ? undefined : masthead.price],
    ['印刷单位', masthead.printer],
    ['印刷日期', masthead.printedOn && dateLabel(masthead.printedOn)],
    ['印数', masthead.printRun === undefined ? undefined : `${masthead.printRun} 份`],
    ['发送对象', masthead.distribution],
  ];
}
