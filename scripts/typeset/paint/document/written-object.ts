import { PDFObject } from '../pdf-lib.ts';

/**
 * An object as it stands in the file. Of some kinds there are thousands, all alike: a dictionary of values each would
 * cost more than painting the pages.
 */
export class WrittenObject extends PDFObject {
  private readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override toString(): string {
    return this.text;
  }
}
