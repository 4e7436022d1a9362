import type { Filler } from '../../../../content/model/index.ts';
import { type Finding, furnitureText, type Rule, squeezed } from '../rule.ts';

/** What is printed of a filler. */
function wordsOf({ title = '', lines, source }: Filler): string {
  return squeezed([title, ...lines, source ? `——${source}` : ''].join(''));
}

/** Fillers 补白 are printed whole or not at all, each once, character for character. */
export const fillerText: Rule = {
  name: 'filler-text',
  title: '补白整条印出，逐字一致，不重复',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const unused = (snapshot.issue.fillers ?? []).map(wordsOf);
    return pdf.pages.flatMap((page): Finding[] => {
      let text = squeezed(furnitureText([page], ['Filler']));
      while (text !== '') {
        const at = unused.findIndex((words) => text.startsWith(words));
        if (at < 0) return [{ message: `补白“${excerpt(text)}”与定稿不一致，或印了两次`, page: page.number }];
        text = text.slice(unused[at]!.length);
        unused.splice(at, 1);
      }
      return [];
    });
  },
};

function excerpt(text: string): string {
  return Array.from(text).slice(0, 20).join('');
}
