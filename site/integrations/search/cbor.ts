/** A growing buffer of CBOR (RFC 8949): unsigned and negative integers, text and array heads, as Pagefind's index is written in. */
export class CborBuffer {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A copy of what was written. */
  bytes(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  clear(): void {
    this.#length = 0;
  }

  unsigned(value: number): void {
    this.#head(0, value);
  }

  negative(value: number): void {
    this.#head(1, -1 - value);
  }

  text(value: string): void {
    const bytes = Buffer.byteLength(value);
    this.#head(3, bytes);
    this.#reserve(bytes);
    this.#length += this.#bytes.write(value, this.#length);
  }

  array(length: number): void {
    this.#head(4, length);
  }

  /** What was written before, or elsewhere: `bytes` from `start` to `end`. */
  append(bytes: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    this.#length += bytes.copy(this.#bytes, this.#length, start, end);
  }

  #head(type: number, value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    const major = type << 5;
    // Written byte by byte: an archive has tens of millions of these.
    if (value < 24) bytes[this.#length++] = major | value;
    else if (value < 0x100) {
      bytes[this.#length++] = major | 24;
      bytes[this.#length++] = value;
    } else if (value < 0x10000) {
      bytes[this.#length++] = major | 25;
      bytes[this.#length++] = value >>> 8;
      bytes[this.#length++] = value & 0xff;
    } else {
      bytes[this.#length++] = major | 26;
      this.#length = bytes.writeUInt32BE(value, this.#length);
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
