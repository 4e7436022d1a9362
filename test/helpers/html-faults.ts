import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Scripts and styles come from the site's own host, under the policy its server sends.
    'require-sri': 'off',
    // Said all the same: a list without markers is no list to VoiceOver.
    'no-redundant-role': 'off',
  },
});

/** What is wrong with pages as HTML: the page, the place, the rule and what it says. */
export async function htmlFaults(
  pages: readonly (readonly [address: string, html: string])[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const [address, html] of pages) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results)
      faults.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${address} ${line}:${column} ${ruleId}: ${message}`,
        ),
      );
  }
  return faults;
}
