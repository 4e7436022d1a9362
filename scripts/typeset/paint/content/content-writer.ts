const ROOM = 1 << 16;
const [OPEN, CLOSE, BACKSLASH, RETURN] = [0x28, 0x29, 0x5c, 0x0d];
const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30];

/** A content stream while it is written. Strings would be made and dropped for every glyph; this writes bytes. */
export class ContentWriter {
  private bytes = Buffer.allocUnsafe(ROOM);
  private length = 0;

  /** Adds operators in ASCII. */
  write(text: string): void {
    const { bytes } = this.withRoom(text.length);
    for (let index = 0; index < text.length; index++) bytes[this.length++] = text.charCodeAt(index);
  }

  /** Adds a number as PDF writes it: at most so many decimals, no exponent, no trailing zeros. Less than 10 ^ 9. */
  number(value: number, decimals = 3): void {
    const { bytes } = this.withRoom(16);
    const scale = 10 ** decimals;
    let rest = Math.round(Math.abs(value) * scale);
    if (value < 0 && rest > 0) bytes[this.length++] = MINUS;
    const whole = Math.floor(rest / scale);
    rest -= whole * scale;
    this.digits(whole);
    if (rest === 0) return;
    bytes[this.length++] = POINT;
    for (let unit = scale / 10; rest > 0; unit /= 10) {
      const digit = Math.floor(rest / unit);
      bytes[this.length++] = ZERO + digit;
      rest -= digit * unit;
    }
  }

  /** Adds a code of two bytes to a literal string, with the escapes it takes (ISO 32000-1, 7.3.4.2). */
  code(value: number): void {
    this.withRoom(4);
    this.literal(value >> 8);
    this.literal(value & 0xff);
  }

  /** What was written; the writer begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  private literal(byte: number): void {
    if (byte === OPEN || byte === CLOSE || byte === BACKSLASH) this.bytes[this.length++] = BACKSLASH;
    if (byte === RETURN) this.escapedReturn();
    else this.bytes[this.length++] = byte;
  }

  /** A reader takes a carriage return as it stands for a line feed. */
  private escapedReturn(): void {
    this.bytes[this.length++] = BACKSLASH;
    this.bytes[this.length++] = 0x72;
  }

  private digits(whole: number): void {
    if (whole >= 10) this.digits(Math.floor(whole / 10));
    this.bytes[this.length++] = ZERO + (whole % 10);
  }

  private withRoom(length: number): this {
    if (this.length + length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(2 * this.bytes.length + length);
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    return this;
  }
}
