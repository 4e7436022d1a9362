import { codePointCount } from './code-point-count.ts';

const ONE_HAN = /^\p{Script=Han}$/u;
/** Han that stand for themselves beside others: particles, prepositions, conjunctions, adverbs, pronouns. */
const ALONE = new Set(
  '的了着过地得和与及或在是把被从向对为以之而则也都就又再不没到上下里中要会能可更最让给用按于由将等这那其此并但如因所我你他她它谁还只很已未若像跟比',
);
/** More Han by themselves than this are no name or word that the dictionary misses. */
const LONGEST = 4;

/**
 * Offsets in code points at which words of a text begin, for line ends in display type. Neighbouring Han of which the
 * dictionary makes words of one character each（构 建, 谢 玉 敏）are most often one that it does not have: they stay
 * together.
 */
export function wordStarts(text: string): Set<number> {
  const starts = new Set<number>();
  let run: number[] = [];
  const closeRun = () => {
    for (const start of run.length > LONGEST ? run : run.slice(0, 1)) starts.add(start);
    run = [];
  };
  let at = 0;
  for (const { segment } of segmenter().segment(text)) {
    const isLoose = ONE_HAN.test(segment) && !ALONE.has(segment);
    if (!isLoose) closeRun();
    run.push(at);
    if (!isLoose) closeRun();
    at += codePointCount(segment);
  }
  closeRun();
  return starts;
}

/** Made each time, which costs next to nothing: a process that holds one cannot be kept as a snapshot. */
function segmenter(): Intl.Segmenter {
  return new Intl.Segmenter('zh', { granularity: 'word' });
}
