import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { issueAddress } from '../../../content/model/index.ts';
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
  /** False for an issue whose pages are kept from an earlier build. */
  isMade(issue: PublishedIssue): boolean;
  /** The look of a title as CSS, when it has one of its own. */
  look(title: string): string | undefined;
};

/** What a build hands to its pages, which run in the same process: the archive it has read, the issues it keeps, the looks of titles as CSS. */
export type BuildHand = {
  archive: Archive;
  reused: ReadonlySet<string>;
  looks: ReadonlyMap<string, string>;
};

const HAND = Symbol.for('kanxing.site.build');

/** Sets what the pages of the next build find. */
export function handToPages(hand: BuildHand | undefined): void {
  Reflect.set(globalThis, HAND, hand);
}

let data: Promise<SiteData> | undefined;

/** The data of this build; read once. */
export function siteData(): Promise<SiteData> {
  data ??= readSiteData();
  return data;
}

async function readSiteData(): Promise<SiteData> {
  const root = process.env.KANXING_CONTENT ?? join(process.cwd(), 'content/published');
  const hand = Reflect.get(globalThis, HAND) as BuildHand | undefined;
  const { archive } = hand ?? (await readArchive(root));
  const pdfRoot = process.env.KANXING_PDF;
  return {
    archive,
    intranet: isIntranet(archive),
    origin: process.env.KANXING_SITE_URL?.replace(/\/+$/, '') || undefined,
    pdfPath: ({ issue }) =>
      pdfRoot && existsSync(join(pdfRoot, pdfName(issue))) ? `/pdf/${pdfName(issue)}` : undefined,
    look: (title) => hand?.looks.get(title),
    isMade: ({ issue }) => !hand?.reused.has(issueAddress(issue)),
  };
}
