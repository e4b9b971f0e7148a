import { blackBoxTexts } from './black-box.ts';
import { cliTexts } from './cli.ts';
import { cliHelpTexts } from './cli-help.ts';
import { commonEnglish } from './common-catalogue.ts';
import { legacyTexts } from './legacy.ts';
import { serveTexts } from './serve.ts';

/** Everything the command line says. It speaks English only. What the window says: `window-catalogue.ts`. */
export const en = {
  ...commonEnglish,
  blackBox: blackBoxTexts,
  cli: cliTexts,
  help: cliHelpTexts,
  legacy: legacyTexts,
  serve: serveTexts,
} as const;
