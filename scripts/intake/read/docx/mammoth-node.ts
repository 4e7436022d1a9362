/** The document tree mammoth builds before it writes HTML: the parts of it that intake reads. */
export type MammothNode = {
  type: string;
  children?: MammothNode[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { level: string | number; isOrdered: boolean } | null;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderline?: boolean;
  isStrikethrough?: boolean;
  verticalAlignment?: string;
  font?: string | null;
  fontSize?: number | null;
  href?: string;
  breakType?: string;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  colSpan?: number;
  rowSpan?: number;
  isHeader?: boolean;
  altText?: string;
  contentType?: string;
  readAsBuffer?: () => Promise<Buffer>;
  notes?: { resolve: (reference: MammothNode) => { body: MammothNode[] } | null };
};
