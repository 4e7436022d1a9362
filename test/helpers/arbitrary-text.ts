import fc from 'fast-check';

/** Characters that manuscripts hold and converters stumble over: Han outside the BMP, tabs, spaces, quotes, marks. */
const CHARACTERS = [...'党建引领基层治理一二三，。、“”《》（）——·…①　 \t&<>{}"\'/\\ab12é́𠮷葛󠄀👩‍🔬\u200b'];

/** A clean, non-blank text of the model. */
export const arbitraryText = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 12 })
  .map((items) => items.join(''))
  .filter((text) => text.trim() !== '' && text.isWellFormed());

/** The text, or nothing. */
export const optionalText = fc.option(arbitraryText, { nil: undefined });

/** A record without its `undefined` members, as the model stores it. */
export function compactRecord<T>(model: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<T> {
  return fc
    .record(model)
    .map((value) =>
      Object.fromEntries(Object.entries(value as object).filter(([, item]) => item !== undefined)),
    ) as fc.Arbitrary<T>;
}

/** A civil date. */
export const arbitraryDate = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** A slug or an id. */
export const arbitrarySlug = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);

/** `title/year/number/slug`. */
export const arbitraryAddress = arbitrarySlug.map((slug) => `jlxx/2026/3/${slug}`);
