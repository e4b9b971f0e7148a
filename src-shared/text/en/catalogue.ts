import { engineerTexts, optionBytesTexts } from './bench.ts';
import { commonEnglish } from './common.ts';
import { lineTexts, operatorTexts } from './operator.ts';
import { desktopTexts, windowTexts } from './window.ts';
import { windowTodos, windowWarnings } from './window-todos.ts';

type Errors = typeof commonEnglish.errors;

/** The errors as the window says them: where the command line names an option, the window names what it has itself. */
const windowErrors = Object.fromEntries(
  Object.entries(commonEnglish.errors).map(([code, { what, todo }]) => [
    code,
    { what, todo: (windowTodos as Record<string, string>)[code] ?? todo },
  ]),
) as Record<keyof Errors, { what: string; todo: string }>;

/** Everything the window says, in English. A new group stands here, and in the catalogue of every other language. */
export const windowEnglish = {
  ...commonEnglish,
  errors: windowErrors,
  warnings: { ...commonEnglish.warnings, ...windowWarnings },
  desktop: desktopTexts,
  operator: operatorTexts,
  window: windowTexts,
  line: lineTexts,
  engineer: engineerTexts,
  optionBytes: optionBytesTexts,
} as const;
