/** Numbers kept between uses are at most so many; longer paragraphs are too rare. */
const MOST_KEPT = 20_000;

/**
 * Room for numbers that is made once and used for one paragraph after the other: a list of at least the length asked
 * for, with whatever its last user left in it. It must not be kept.
 */
export function scratch(): (length: number) => Float64Array {
  let kept = new Float64Array(512);
  return (length) => {
    if (length <= kept.length) return kept;
    const made = new Float64Array(2 * length);
    if (made.length <= MOST_KEPT) kept = made;
    return made;
  };
}
