import type { PlacedIssue } from '../../page/placed.ts';
import { bleedOf, type Profile } from '../profile.ts';
import { drawnFrame } from './drawn-frame.ts';

/** The width in inches a picture is drawn at where it is drawn largest. `pixels` is its size, for the proportion. */
export function drawnInches(
  placed: PlacedIssue,
  file: string,
  { profile, pixels }: { profile: Profile; pixels: { width: number; height: number } },
): number {
  const bleed = bleedOf(profile);
  const widths = placed.pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'image' && item.file === file
        ? [drawnFrame(item, page, { bleed, pixels }).drawn.width]
        : [],
    ),
  );
  return Math.max(0, ...widths) / 72;
}

/** Pixels to the inch beyond which nobody sees a difference; line art keeps more, its edges are what is seen. */
const ENOUGH: Record<Profile, Record<'photo' | 'lineArt', number>> = {
  screen: { photo: 220, lineArt: 400 },
  press: { photo: 350, lineArt: 700 },
};
/** Less than this factor too many is not worth another encoding. */
const SLACK = 1.15;

/** The width in pixels to reduce a picture to; `undefined` when it is small enough as it is. */
export function reducedWidth(
  width: number,
  { inches, profile, kind }: { inches: number; profile: Profile; kind: 'photo' | 'lineArt' },
): number | undefined {
  const wanted = Math.ceil(inches * ENOUGH[profile][kind]);
  return wanted > 0 && width > wanted * SLACK ? wanted : undefined;
}
