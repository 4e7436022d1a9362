import type { Ink } from '../../text/span.ts';
import type { Profile } from '../profile.ts';
import { pdfNumbers } from './number.ts';

/** The operator that sets the fill colour: CMYK for the press（black text is K only）, grey or RGB for the screen. */
export function fillColour(ink: Ink, profile: Profile): string {
  return colour(ink, profile, { cmyk: 'k', rgb: 'rg', grey: 'g' });
}

/** The operator that sets the stroke colour. */
export function strokeColour(ink: Ink, profile: Profile): string {
  return colour(ink, profile, { cmyk: 'K', rgb: 'RG', grey: 'G' });
}

type Operators = { cmyk: string; rgb: string; grey: string };

function colour({ c, m, y, k }: Ink, profile: Profile, operators: Operators): string {
  if (profile === 'press') return `${pdfNumbers(c, m, y, k)} ${operators.cmyk}`;
  if (c === 0 && m === 0 && y === 0) return `${pdfNumbers(1 - k)} ${operators.grey}`;
  return `${pdfNumbers((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))} ${operators.rgb}`;
}
