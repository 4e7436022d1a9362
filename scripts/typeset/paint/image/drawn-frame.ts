import type { PlacedImage, PlacedPage } from '../../page/placed.ts';
import { bleedRect } from '../content/bleed-rect.ts';

type Rect = { x: number; y: number; width: number; height: number };

/** Where a picture is drawn: `frame` is what is seen of it, `drawn` the whole picture. In pt, y downwards. */
export type DrawnFrame = { frame: Rect; drawn: { width: number; height: number }; isCropped: boolean };

/**
 * The frame of a picture and the size it is drawn at. A picture that runs into the bleed is cropped to it, never pulled
 * out of shape. `pixels` is the size of the picture, of which only the proportion counts.
 */
export function drawnFrame(
  item: PlacedImage,
  page: Pick<PlacedPage, 'width' | 'height'>,
  { bleed, pixels }: { bleed: number; pixels: { width: number; height: number } },
): DrawnFrame {
  const frame = bleedRect(item, page, bleed);
  const isCropped = item.fit === 'cover' || frame.width !== item.width || frame.height !== item.height;
  const scale = Math.max(frame.width / pixels.width, frame.height / pixels.height);
  const drawn = isCropped
    ? { width: scale * pixels.width, height: scale * pixels.height }
    : { width: frame.width, height: frame.height };
  return { frame, drawn, isCropped };
}
