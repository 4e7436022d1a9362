import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFromModel, lineFromModel } from '../../../../cms/body/from-model/index.ts';
import { checkBody } from '../../../../cms/body/to-model/check-body.ts';
import { bodyToModel, lineToModel } from '../../../../cms/body/to-model/index.ts';
import { mediaById, mediaBySha256 } from '../../../../cms/mapping/media-maps.ts';
import { arbitraryBody } from '../../../helpers/arbitrary-blocks.ts';
import { LIBRARY } from '../../../helpers/arbitrary-images.ts';
import { arbitraryInlines } from '../../../helpers/arbitrary-inlines.ts';

const media = mediaById(LIBRARY);
const pictures = { mediaBySha256: mediaBySha256(LIBRARY) };

describe('model → Lexical → model', () => {
  it('is identity for every body, also through JSON', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const stored: unknown = JSON.parse(JSON.stringify(bodyFromModel(body, pictures)));
        expect(bodyToModel(stored, { media })).toEqual(body);
      }),
      { numRuns: 500 },
    );
  });

  it('makes only states the form accepts', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(() => checkBody(bodyFromModel(body, pictures))).not.toThrow();
      }),
    );
  });

  it('gives every block and link an id of its own', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const ids = [...JSON.stringify(bodyFromModel(body, pictures)).matchAll(/"id":"(node-\d+)"/g)];
        expect(new Set(ids.map((match) => match[1])).size).toBe(ids.length);
      }),
    );
  });

  it('is identity for every line', () => {
    fc.assert(
      fc.property(arbitraryInlines, (content) => {
        expect(lineToModel(lineFromModel(content), { path: 'standfirst' })).toEqual(content);
      }),
    );
  });
});
