import {
  type Article,
  type LinePart,
  type PublicationKind,
  readingLines,
} from '../../content/model/index.ts';
import type { ProofContext, ProofRule } from './rule.ts';
import { confusedTerms } from './rules/confused-terms.ts';
import { dashAndEllipsis } from './rules/dash-and-ellipsis.ts';
import { forbiddenWords } from './rules/forbidden-words.ts';
import { fullWidthCharacters } from './rules/full-width-characters.ts';
import { halfWidthMarks } from './rules/half-width-marks.ts';
import { needlessComma } from './rules/needless-comma.ts';
import { nestedMarks } from './rules/nested-marks.ts';
import { numberForms } from './rules/number-forms.ts';
import { repeatedMarks } from './rules/repeated-marks.ts';
import { repeatedWords } from './rules/repeated-words.ts';
import { sentenceEnd } from './rules/sentence-end.ts';
import { unpairedMarks } from './rules/unpaired-marks.ts';
import { COMMON_TERMS, type Term } from './terms.ts';

/** All rules, in the order their findings are listed at one place. */
export const PROOF_RULES: readonly ProofRule[] = [
  forbiddenWords,
  confusedTerms,
  unpairedMarks,
  nestedMarks,
  halfWidthMarks,
  fullWidthCharacters,
  repeatedMarks,
  dashAndEllipsis,
  needlessComma,
  numberForms,
  repeatedWords,
  sentenceEnd,
];

/**
 * What a rule found. `line` counts the reading lines of the article from 0, `offset` and `length` are UTF-16 units in it,
 * `found` is what stands there; `suggestion` (may be empty: leave it out) is what could stand there instead.
 */
export type Finding = {
  rule: string;
  title: string;
  basis: string;
  severity: 'error' | 'warning';
  line: number;
  part: LinePart;
  block?: number;
  offset: number;
  length: number;
  found: string;
  message: string;
  suggestion?: string;
};

/** What to proofread by; `terms` are the title's own, besides the common ones. */
export type ProofOptions = { publicationKind: PublicationKind; terms?: readonly Term[] };

/** Every finding of an article in reading order. The text is never changed. */
export function proofread(article: Article, options: ProofOptions): Finding[] {
  const terms = [...COMMON_TERMS, ...(options.terms ?? [])];
  return readingLines(article).flatMap(({ text, part, block }, line) => {
    const context: ProofContext = { part, publicationKind: options.publicationKind, terms };
    return PROOF_RULES.flatMap((rule) => findingsOf(rule, text, context))
      .map((finding): Finding => ({ ...finding, line, part, ...(block === undefined ? {} : { block }) }))
      .sort((a, b) => a.offset - b.offset);
  });
}

function findingsOf(rule: ProofRule, text: string, context: ProofContext) {
  const { name, title, basis, severity } = rule;
  return rule.check(text, context).map((hit) => ({
    rule: name,
    title,
    basis,
    severity,
    ...hit,
    found: text.slice(hit.offset, hit.offset + hit.length),
  }));
}
