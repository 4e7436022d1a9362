import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, isIntranet, type PublishedIssue } from './archive.ts';
import { pdfName } from './paths.ts';
import { readArchive } from './read-archive.ts';

/** What pages are made from: the archive, and what the build was told. The only module of the pages that reads the outside. */
export type SiteData = {
  archive: Archive;
  intranet: boolean;
  /** `https://host` the site will be read at; absent when not told. */
  origin: string | undefined;
  /** The address of an issue's PDF when it was typeset. */
  pdfPath(issue: PublishedIssue): string | undefined;
};

let data: Promise<SiteData> | undefined;

/** The data of this build; read once. */
export function siteData(): Promise<SiteData> {
  data ??= readSiteData();
  return data;
}

async function readSiteData(): Promise<SiteData> {
  const root = process.env.KANXING_CONTENT ?? join(process.cwd(), 'content/published');
  const { archive } = await readArchive(root);
  const pdfRoot = process.env.KANXING_PDF;
  return {
    archive,
    intranet: isIntranet(archive),
    origin: process.env.KANXING_SITE_URL?.replace(/\/+$/, '') || undefined,
    pdfPath: ({ issue }) =>
      pdfRoot && existsSync(join(pdfRoot, pdfName(issue))) ? `/pdf/${pdfName(issue)}` : undefined,
  };
}
