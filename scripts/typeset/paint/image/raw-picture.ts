/** A decoded picture: bytes of interleaved channels, row by row, eight bits each. */
export type RawPicture = { width: number; height: number; channels: 1 | 3 | 4; data: Uint8Array };

/** True when no pixel of an RGB picture has a colour. */
export function isGrey({ data }: RawPicture): boolean {
  for (let at = 0; at + 2 < data.length; at += 3) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}

/** The first of three equal channels. */
export function greyOf({ width, height, data }: RawPicture): RawPicture {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = data[3 * at]!;
  return { width, height, channels: 1, data: grey };
}
