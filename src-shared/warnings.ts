import type { warningTexts } from './text/en/warnings.ts';
import type { TextParams, ValuesOf } from './text/words.ts';

/** Every code of a warning. Texts: `text/<language>/warnings.ts`. */
export type WarningCode = keyof typeof warningTexts;

/** The values a warning's text mentions in braces, by name. */
export type WarningParams<Code extends WarningCode> = ValuesOf<(typeof warningTexts)[Code]>;

/** Something a person should know that is not a failure: a code and the values its text mentions in braces. */
export type Warning = { [Code in WarningCode]: WarningOf<Code> }[WarningCode];

interface WarningOf<Code extends WarningCode> {
  code: Code;
  params: TextParams & WarningParams<Code>;
}
