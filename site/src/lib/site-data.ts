import { join } from 'node:path';
import { type Archive, allIssues, isIntranet, type PublishedIssue } from './archive.ts';
import type { IssuePdf } from './issue-pdf.ts';
import { pdfName } from './paths.ts';
import { readArchive } from './read-archive.ts';
import { readPdfs } from './read-pdfs.ts';

/** What pages are made from: the archive, and what the build was told. */
export type SiteData = {
  archive: Archive;
  intranet: boolean;
  /** `https://host` the site will be read at; absent when not told. */
  origin: string | undefined;
  /** What is known of an issue's PDF when it was typeset from the published text. */
  pdf(issue: PublishedIssue): IssuePdf | undefined;
  /** The look of a title as CSS, when it has one of its own. */
  look(title: string): string | undefined;
};

/** What a build hands to its pages, which run in the same process. */
export type BuildHand = { site: SiteData };

const HAND = Symbol.for('kanxing.site.build');

/** Sets what the pages of the next build find. */
export function handToPages(hand: BuildHand | undefined): void {
  Reflect.set(globalThis, HAND, hand);
}

/** What the build that runs has handed over; `undefined` while one works on the site. */
export function buildHand(): BuildHand | undefined {
  return Reflect.get(globalThis, HAND) as BuildHand | undefined;
}

export function makeSiteData(options: {
  archive: Archive;
  origin: string | undefined;
  pdfs: ReadonlyMap<string, IssuePdf>;
  looks: ReadonlyMap<string, string>;
}): SiteData {
  const { archive, origin, pdfs, looks } = options;
  return {
    archive,
    intranet: isIntranet(archive),
    origin: origin?.replace(/\/+$/, '') || undefined,
    pdf: ({ issue }) => pdfs.get(pdfName(issue)),
    look: (title) => looks.get(title),
  };
}

let data: Promise<SiteData> | undefined;

/** The data of the pages; read once. */
export function siteData(): Promise<SiteData> {
  data ??= readSiteData();
  return data;
}

async function readSiteData(): Promise<SiteData> {
  const hand = buildHand();
  if (hand) return hand.site;
  const { archive } = await readArchive(
    process.env.KANXING_CONTENT ?? join(process.cwd(), 'content/published'),
  );
  const pdfRoot = process.env.KANXING_PDF ?? join(process.cwd(), 'var/pdf');
  return makeSiteData({
    archive,
    origin: process.env.KANXING_SITE_URL,
    pdfs: await readPdfs({ root: pdfRoot, issues: allIssues(archive) }),
    looks: new Map(),
  });
}
