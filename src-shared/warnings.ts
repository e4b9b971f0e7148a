import type { warningTexts } from './text/en/warnings.ts';

/** Every code of a warning. Texts: `text/<language>/warnings-*.ts`. */
export type WarningCode = keyof typeof warningTexts;

/** Something a person should know that is not a failure: a code and the values its text mentions in braces. */
export interface Warning {
  code: WarningCode;
  params: Record<string, string | number>;
}
