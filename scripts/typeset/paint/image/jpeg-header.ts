/** Size in pixels and number of colour components of a JPEG; throws when the bytes are not one. */
export function readJpegHeader(bytes: Uint8Array): { width: number; height: number; components: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (view.getUint16(0) === 0xffd8 && at + 9 < bytes.length) {
    const marker = view.getUint16(at);
    if (isFrame(marker)) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    }
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
  throw new Error('the bytes are not a JPEG picture');
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  const isRange = marker >= 0xffc0 && marker <= 0xffcf;
  return isRange && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
}
