import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listIssueAddresses } from '../../../content/folder/find-issue-folder.ts';
import { presentFolder } from '../../../content/folder/previous-folder.ts';
import { readJsonIfWhole } from '../../../content/folder/read-json-if-whole.ts';

/** An issue that wants a PDF: its folder, and where the PDF belongs. */
export type MissingPdf = { address: string; folder: string; pdf: string };

/**
 * The published issues whose PDF on the site would be missing or of another text: the newest of each title, and every
 * one that has a PDF of what it was before. Back issues that never had one stay without.
 */
export async function missingPdfs(content: string, pdfFolder: string): Promise<MissingPdf[]> {
  const addresses = await listIssueAddresses(content);
  const newest = newestOfTitles(content, addresses);
  return addresses.flatMap((address) => {
    const [folder, pdf] = [join(content, address), pdfFile(pdfFolder, address)];
    if (!existsSync(pdf) && !newest.has(address)) return [];
    const hash = read(join(presentFolder(folder), 'manifest.json'))?.hash;
    return hash !== undefined && pdfText(pdf) === hash ? [] : [{ address, folder, pdf }];
  });
}

/** The issue of each title that was published last; every issue of the archive is asked for its date once. */
function newestOfTitles(content: string, addresses: readonly string[]): Set<string> {
  const dated = addresses.map((address) => {
    const issue = read(join(presentFolder(join(content, address)), 'issue.json'));
    return { address, date: String(issue?.publishedOn ?? '') };
  });
  dated.sort((a, b) => a.date.localeCompare(b.date));
  return new Set(new Map(dated.map(({ address }) => [address.split('/')[0]!, address])).values());
}

/** Where the PDF of an issue belongs. */
export function pdfFile(pdfFolder: string, address: string): string {
  return join(pdfFolder, `${address.replaceAll('/', '-')}.pdf`);
}

/** The manifest hash of the text a PDF was set from; `undefined` when there is no PDF, or nobody knows. */
export function pdfText(pdf: string): unknown {
  return existsSync(pdf) ? read(pdf.replace(/\.pdf$/, '.articles.json'))?.manifestHash : undefined;
}

/** What is not there, or no JSON, says nothing: whoever reads it whole tells what is wrong with it. */
const read = (file: string) => readJsonIfWhole<Record<string, unknown>>(file);
