import type { Block } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import type { Html } from '../html.ts';
import { crosshead } from './crosshead.ts';
import { dialogue } from './dialogue.ts';
import { figure } from './figure.ts';
import { infoBox } from './info-box.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { pullQuote } from './pull-quote.ts';
import { references } from './references.ts';
import { table } from './table.ts';

/** Any block of a body. `id` is the address of a crosshead in the page. */
export function block(item: Block, notes: FootnoteNumbers, id?: string): Html {
  switch (item.type) {
    case 'paragraph':
      return paragraph(item, notes);
    case 'crosshead':
      return crosshead(item, notes, id);
    case 'dialogue':
      return dialogue(item, notes);
    case 'pullQuote':
      return pullQuote(item, notes);
    case 'figure':
      return figure(item);
    case 'table':
      return table(item, notes);
    case 'list':
      return list(item, notes);
    case 'references':
      return references(item, notes);
    case 'infoBox':
      return infoBox(item, notes, block);
  }
}
