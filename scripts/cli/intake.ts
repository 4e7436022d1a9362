/** `npm run intake -- FILE… [--out DIR | --into ISSUE] [--json]`: manuscripts and whole issues of text → draft articles. */
import { intakeCommand } from './lib/intake-command.ts';

// The civil date where the command runs, in the form YYYY-MM-DD.
const today = new Date().toLocaleDateString('sv-SE');
process.exitCode = await intakeCommand(process.argv.slice(2), {
  today,
  log: console.log,
  error: console.error,
  // Loaded only when asked for: taking files in must work without the CMS.
  into: (issue, drafts) =>
    import('./lib/store-drafts.ts').then(({ storeDrafts }) => storeDrafts(issue, drafts)),
});
if (process.argv.includes('--into')) process.exit();
