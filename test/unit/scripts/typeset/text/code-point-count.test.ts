import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointCount } from '../../../../../scripts/typeset/text/code-point-count.ts';

it('counts what `Array.from` would list, single surrogates too', () => {
  const unit = fc.constantFrom('党', 'a', '𠀀', '\ud840', '\udc00', '\u0301');
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      expect(codePointCount(units.join(''))).toBe(Array.from(units.join('')).length);
    }),
  );
});
