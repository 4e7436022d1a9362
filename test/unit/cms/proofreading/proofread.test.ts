import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROOF_RULES, proofread } from '../../../../cms/proofreading/proofread.ts';
import { COMMON_TERMS } from '../../../../cms/proofreading/terms.ts';
import { type Article, canonicalJson, type PublicationKind } from '../../../../content/model/index.ts';

const article = (...paragraphs: string[]): Article => ({
  id: 'a',
  slug: 'a',
  kind: 'article',
  column: 'c',
  title: '渠水记',
  byline: [],
  body: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const findings = (text: string, publicationKind: PublicationKind = 'internal') =>
  proofread(article(text), { publicationKind }).map(({ rule, found, suggestion }) => [
    rule,
    found,
    suggestion,
  ]);

/** rule · text · [found, suggestion]… */
const CASES: [string, string, [string, string | undefined][]][] = [
  ['forbiddenWords', '本刊讯，全省开闸。', [['本刊', '本内部资料']]],
  ['forbiddenWords', '欢迎订阅，定价：5元。', [['定价：5元', undefined]]],
  ['forbiddenWords', '7月1日出版的《江岚》杂志。', []],
  [
    'confusedTerms',
    '按排好了，再接再励。',
    [
      ['按排', '安排'],
      ['再接再励', '再接再厉'],
    ],
  ],
  ['unpairedMarks', '他说：“水来了。', [['“', undefined]]],
  ['unpairedMarks', '他说水来了”。', [['”', undefined]]],
  ['unpairedMarks', '“这是一段很长的引文的第一段。', []],
  [
    'unpairedMarks',
    '（《水）经》',
    [
      ['《', undefined],
      ['》', undefined],
    ],
  ],
  ['nestedMarks', '他说“这叫“活水””。', [['“', '‘']]],
  ['nestedMarks', '他说“这叫‘活水’”。', []],
  ['nestedMarks', '读《谈《水经》》。', [['《', '〈']]],
  ['halfWidthMarks', '水清了,鱼来了。', [[',', '，']]],
  ['halfWidthMarks', '共1,200件。', []],
  ['fullWidthCharacters', '共１２件。', [['１２', '12']]],
  ['repeatedMarks', '水清了，，鱼来了。', [['，，', '，']]],
  ['repeatedMarks', '真的吗？！', []],
  ['dashAndEllipsis', '水清了...鱼来了。', [['...', '……']]],
  ['dashAndEllipsis', '两个字--水渠。', [['--', '——']]],
  ['dashAndEllipsis', '学习—比较—提高。', []],
  ['repeatedWords', '二〇二〇年开闸。', []],
  ['dashAndEllipsis', '两个字——水渠……', []],
  ['needlessComma', '抓好“水”、“渠”两头。', [['、', '']]],
  ['needlessComma', '读《水》、《渠》。', [['、', '']]],
  ['numberForms', '二零二五年开闸。', [['二零二五', '二〇二五']]],
  ['numberForms', '灌田3千5百亩。', [['3千5', undefined]]],
  ['numberForms', '共10-20人。', [['10-20', '10—20']]],
  ['numberForms', '提高5～10%。', [['5～10%', '5%～10%']]],
  ['numberForms', '4月8号开班。', [['4月8号', '4月8日']]],
  ['numberForms', '约50人左右。', [['约50人左右', undefined]]],
  ['numberForms', '共4000米，长30千米。', []],
  ['repeatedWords', '清清的的渠水。', [['的的', '的']]],
  ['repeatedWords', '推动发展发展。', [['发展发展', '发展']]],
  ['repeatedWords', '大家讨论讨论。', []],
  ['sentenceEnd', '渠水从山脚下绕过来，流过三个村子，最后进了青弋河', [['河', undefined]]],
  ['sentenceEnd', '短句不管', []],
];

describe('proofread', () => {
  it.each(CASES)('%s: %s', (rule, text, expected) => {
    const found = findings(text).filter(([name]) => name === rule);
    expect(found).toEqual(expected.map(([word, suggestion]) => [rule, word, suggestion]));
  });

  it('has a case for every rule', () => {
    const tested = new Set(CASES.filter(([, , expected]) => expected.length > 0).map(([rule]) => rule));
    expect([...tested].toSorted()).toEqual(PROOF_RULES.map((rule) => rule.name).toSorted());
  });

  it('lets a newspaper have reporters', () => {
    const text = '记者在渠首看到，水清了。';
    expect(findings(text, 'newspaper')).toEqual([]);
    expect(findings(text, 'internal')).toEqual([['forbiddenWords', '记者', '通讯员']]);
  });

  it('adds the words of the title', () => {
    const terms = [{ wrong: '青戈河', right: '青弋河' }];
    const found = proofread(article('青戈河边。'), { publicationKind: 'internal', terms });
    expect(found).toMatchObject([
      { rule: 'confusedTerms', line: 1, block: 0, offset: 0, suggestion: '青弋河' },
    ]);
  });

  it('points at what it found and changes nothing', () => {
    const line = fc.string({
      unit: fc.constantFrom(
        '水',
        '渠',
        ',',
        '，',
        '“',
        '”',
        '《',
        '》',
        '…',
        '—',
        '1',
        '百',
        '的',
        '。',
        '𠮷',
      ),
    });
    fc.assert(
      fc.property(line, (text) => {
        const value = article(`起${text}`);
        const before = canonicalJson(value);
        for (const finding of proofread(value, { publicationKind: 'internal' })) {
          if (finding.part === 'paragraph')
            expect(`起${text}`.substr(finding.offset, finding.length)).toBe(finding.found);
        }
        expect(canonicalJson(value)).toBe(before);
      }),
    );
  });

  it('has a termbase without contradictions', () => {
    const wrongs = COMMON_TERMS.map((term) => term.wrong);
    expect(new Set(wrongs).size).toBe(wrongs.length);
    for (const { right } of COMMON_TERMS) expect(wrongs.filter((wrong) => right.includes(wrong))).toEqual([]);
  });
});
