import type { ErrorCode } from '../errors.ts';
import type { WarningCode } from '../warnings.ts';

/**
 * How a face does what an error or a warning advises: the name of an option, a command or a control. The texts of errors and
 * warnings themselves know no face.
 */
export type HowTexts = Readonly<Partial<Record<ErrorCode | WarningCode, string>>>;
