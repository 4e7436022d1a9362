/** `npm run issue:typeset -- ISSUE|DIR [--profile screen|press] [--article SLUG] [--proof] [--watch] …`: snapshot → PDF. */
import { typesetCommand } from './lib/typeset-command.ts';

process.exitCode = await typesetCommand();
