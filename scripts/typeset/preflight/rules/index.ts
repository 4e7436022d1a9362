import type { Rule } from '../rule.ts';
import { lonelyCharacter, textOverlap, whiteFoot } from './appearance.ts';
import { articlePresent } from './article-present.ts';
import { articleText } from './article-text.ts';
import { bleedBox } from './bleed.ts';
import { contentsAuthors, contentsLinks, contentsPages, contentsTitles } from './contents.ts';
import { documentInfo, pressBlack, pressColour } from './document.ts';
import { activeContent, fileIdentifier, filePacking, fileRevisions, metadataAgree } from './file.ts';
import { fillerText } from './filler-text.ts';
import { folios } from './folios.ts';
import { fontsEmbedded, fontsSubset, missingGlyphs, readableText } from './fonts.ts';
import { footnotePage } from './footnotes.ts';
import { brokenPair, lineEnd, lineStart } from './line-edges.ts';
import { lonelyHead } from './lonely-head.ts';
import { coverNotices, doubtfulWords, forbiddenWords, mandatoryNotices } from './notices.ts';
import { outlineTargets } from './outline.ts';
import { emptyPages, imageResolution, pageCount, textInsidePage, trimSize } from './pages.ts';
import { runningHeads } from './running-heads.ts';
import { archiveStandard, pressLinks, pressProfile, pressStandard, pressTransparency } from './standard.ts';
import { standingText } from './standing-text.ts';
import { logicalStructure, pictureWords } from './structure.ts';

import { widowLine } from './widow-line.ts';

/** Every rule of the preflight, in the order reported. */
export const RULES: readonly Rule[] = [
  articlePresent,
  articleText,
  footnotePage,
  fillerText,
  contentsTitles,
  contentsAuthors,
  contentsPages,
  contentsLinks,
  outlineTargets,
  runningHeads,
  folios,
  lineStart,
  lineEnd,
  brokenPair,
  missingGlyphs,
  readableText,
  fontsEmbedded,
  fontsSubset,
  textInsidePage,
  textOverlap,
  lonelyCharacter,
  lonelyHead,
  widowLine,
  pageCount,
  trimSize,
  bleedBox,
  mandatoryNotices,
  coverNotices,
  standingText,
  forbiddenWords,
  documentInfo,
  pressColour,
  pressBlack,
  archiveStandard,
  pressStandard,
  pressLinks,
  pressTransparency,
  logicalStructure,
  pictureWords,
  activeContent,
  fileIdentifier,
  filePacking,
  fileRevisions,
  metadataAgree,
  pressProfile,
  doubtfulWords,
  imageResolution,
  whiteFoot,
  emptyPages,
];
