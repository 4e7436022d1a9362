import type { PDFContext, PDFRef } from 'pdf-lib';
import { flate } from '../font/write-font.ts';
import { PDFHexString } from '../pdf-lib.ts';
import type { Profile } from '../profile.ts';
import { srgbProfile } from './srgb-profile.ts';

type Intent = { kind: 'GTS_PDFA1' | 'GTS_PDFX'; condition: string; icc: Uint8Array; channels: number };

/**
 * The standard a file aims at: PDF/A-2u for the screen; PDF/X-4 for the press, which only a file with the profile of the
 * printer may claim.
 */
export type Standard = 'PDF/A-2u' | 'PDF/X-4';

export function standardOf(profile: Profile, icc: Uint8Array | undefined): Standard | undefined {
  if (profile === 'screen') return 'PDF/A-2u';
  return icc ? 'PDF/X-4' : undefined;
}

/** The output intent of a file: what its colours mean. `icc` is the profile of the printer; without it the press has none. */
export function writeOutputIntents(
  context: PDFContext,
  { profile, icc }: { profile: Profile; icc: Uint8Array | undefined },
): PDFRef[] {
  if (profile === 'screen') {
    const condition = 'sRGB IEC61966-2.1';
    return [writeIntent(context, { kind: 'GTS_PDFA1', condition, icc: srgbProfile(), channels: 3 })];
  }
  if (!icc) return [];
  return [writeIntent(context, { kind: 'GTS_PDFX', condition: 'Custom', icc, channels: 4 })];
}

function writeIntent(context: PDFContext, { kind, condition, icc, channels }: Intent): PDFRef {
  const text = PDFHexString.of(Buffer.from(condition, 'latin1').toString('hex'));
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: kind,
      OutputConditionIdentifier: text,
      Info: text,
      DestOutputProfile: flate(context, icc, { N: channels }),
    }),
  );
}
