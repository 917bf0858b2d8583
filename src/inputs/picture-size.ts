/** The size of a PNG or a JPEG from the first bytes of the file. Decodes no picture. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels; null where the bytes are no PNG. */
export function readPngSize(bytes: Uint8Array): PictureSize | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  return nonEmpty(view.getUint32(16), view.getUint32(20));
}

/** Pixels; null where the bytes are no JPEG. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2 */
export function readJpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let place = 2;
  while (place + 9 <= bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    // The start of a frame has the size; C4, C8 and CC are tables and extensions.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return nonEmpty(view.getUint16(place + 7), view.getUint16(place + 5));
    place += marker === 0xff ? 1 : 2 + view.getUint16(place + 2);
  }
  return null;
}

function nonEmpty(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
