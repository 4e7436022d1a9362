import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../content/model/index.ts';
import { contrast, lookCss, parseLook } from '../../../../../site/src/lib/title-look.ts';

const LOOK = { accent: '#1d3f8a', accentOnDark: '#9db8f0', nameplate: 'kai' };

function problemsOf(value: unknown): string[] {
  try {
    parseLook(typeof value === 'string' ? value : JSON.stringify(value), 'templates/site/x.json');
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map((problem) => `${problem.code} ${problem.path}`);
  }
}

describe('parseLook', () => {
  it.each([
    ['a good look', LOOK, []],
    ['a field it does not know', { ...LOOK, font: 'x' }, ['TitleLookInvalid font']],
    ['a colour that is none', { ...LOOK, accent: 'red;}' }, ['TitleLookInvalid accent']],
    ['a colour too pale to read', { ...LOOK, accent: '#ee8888' }, ['TitleLookInvalid accent']],
    [
      'a colour too dark on dark paper',
      { ...LOOK, accentOnDark: '#552222' },
      ['TitleLookInvalid accentOnDark'],
    ],
    ['a type it does not have', { ...LOOK, nameplate: 'comic' }, ['TitleLookInvalid nameplate']],
    ['broken JSON', '{', ['TitleLookInvalid ']],
  ])('judges %s', (_, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('leaves the colours of high contrast alone', () => {
  const css = lookCss(parseLook(JSON.stringify(LOOK), 'x.json'));
  expect(css).toContain('--nameplate:var(--kai)');
  // The styles of the site set dark colours by as strong a rule: no part of the look may be missing there.
  expect(css.match(/--red:#9db8f0;--red-strong:#1d3f8a/g)).toHaveLength(2);
  const rules = css.split('}').filter((rule) => rule.includes('--red:'));
  expect(rules.filter((rule) => !rule.includes(':not([data-contrast="high"])'))).toEqual([]);
});
