import { describe, expect, it } from 'vitest';
import { standardFacts } from '../../../../../scripts/typeset/preflight/read/raw-standards.ts';

const read = (objects: string, ...streams: string[]) => standardFacts(objects, streams);

describe('standardFacts', () => {
  it('names the ways streams are packed, each once', () => {
    const { filters } = read(
      '<< /Filter /FlateDecode >> << /Filter [ /ASCII85Decode /LZWDecode ] >> << /Filter/FlateDecode >>',
    );
    expect(filters).toEqual(['FlateDecode', 'ASCII85Decode', 'LZWDecode']);
  });

  it.each([
    ['<< /Encrypt 9 0 R >>', true],
    ['<< /EncryptMetadata false >>', false],
  ])('says of %s whether the file is encrypted: %s', (objects, expected) => {
    expect(read(objects).isEncrypted).toBe(expected);
  });

  it.each([
    ['<< /SMask 7 0 R >>', ['SMask']],
    ['<< /SMask /None >>', []],
    ['<< /BM /Multiply >>', ['BM']],
    ['<< /BM [ /Multiply /Normal ] >>', ['BM']],
    ['<< /BM /Normal >>', []],
    ['<< /ca 0.5 >>', ['ca']],
    ['<< /CA 0 >>', ['ca']],
    ['<< /ca 1 /CA 1.0 >>', []],
    ['<< /Group << /S /Transparency >> >>', ['Group']],
    ['<< /CapHeight 0.5 >>', []],
  ])('finds what lets something show through in %s', (objects, expected) => {
    expect(read(objects).transparency).toEqual(expected);
  });

  it('counts how often the file was written', () => {
    expect(read('startxref\n9\n%%EOF\nstartxref\n12\n%%EOF').revisions).toBe(2);
  });

  it('reads what a colour profile is for', () => {
    const profile = `${'\0'.repeat(12)}prtrCMYKLab ${'\0'.repeat(12)}acsp`;
    expect(read('', 'BT ET', profile).profiles).toEqual([{ device: 'prtr', space: 'CMYK' }]);
  });
});
