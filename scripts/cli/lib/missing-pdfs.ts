import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listIssueAddresses } from '../../../content/folder/find-issue-folder.ts';
import { presentFolder } from '../../../content/folder/previous-folder.ts';

/** An issue that wants a PDF: its folder, and where the PDF belongs. */
export type MissingPdf = { address: string; folder: string; pdf: string };

/**
 * The published issues whose PDF on the site would be missing or of another text: the newest of each title, and every
 * one that has a PDF of what it was before. Back issues that never had one stay without.
 */
export async function missingPdfs(content: string, pdfFolder: string): Promise<MissingPdf[]> {
  const addresses = await listIssueAddresses(content);
  const newest = new Map(
    addresses.toSorted((a, b) => published(content, a).localeCompare(published(content, b))).map(byTitle),
  );
  return addresses.flatMap((address) => {
    const [folder, pdf] = [join(content, address), pdfFile(pdfFolder, address)];
    const isWanted = existsSync(pdf) || newest.get(titleOf(address)) === address;
    const hash = readJson(join(presentFolder(folder), 'manifest.json'))?.hash;
    const isCurrent = hash !== undefined && pdfText(pdf) === hash;
    return isWanted && !isCurrent ? [{ address, folder, pdf }] : [];
  });
}

/** Where the PDF of an issue belongs. */
export function pdfFile(pdfFolder: string, address: string): string {
  return join(pdfFolder, `${address.replaceAll('/', '-')}.pdf`);
}

/** The manifest hash of the text a PDF was set from; `undefined` when there is no PDF, or nobody knows. */
export function pdfText(pdf: string): unknown {
  return existsSync(pdf) ? readJson(pdf.replace(/\.pdf$/, '.articles.json'))?.manifestHash : undefined;
}

const titleOf = (address: string) => address.split('/')[0]!;
const byTitle = (address: string): [string, string] => [titleOf(address), address];

function published(content: string, address: string): string {
  return String(readJson(join(presentFolder(join(content, address)), 'issue.json'))?.publishedOn ?? '');
}

/** What is not there, or no JSON, says nothing: whoever reads it whole tells what is wrong with it. */
function readJson(file: string): Record<string, unknown> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
