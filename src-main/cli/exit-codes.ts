import type { ErrorCode } from '#shared/errors.ts';

/**
 * What the command line ends with: one number for each class of failure, so that a script can tell them apart. The
 * numbers never change; their meaning in words is in `help.exit.<number>` and in docs/cli.md.
 */
export const exitCodes = {
  ok: 0,
  internal: 1,
  usage: 2,
  file: 3,
  port: 4,
  noAnswer: 5,
  part: 6,
  plan: 7,
  operation: 8,
  verification: 9,
  protection: 10,
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The second word of an error code: `PORT` of `E-PORT-BUSY`. */
type Area<Code extends string> = Code extends `E-${infer Name}-${string}`
  ? Name
  : Code extends `E-${infer Name}`
    ? Name
    : never;

/** The class of each area. A new area does not compile until it has a line here. */
const byArea: Readonly<Record<Area<ErrorCode>, ExitCode>> = {
  INTERNAL: exitCodes.internal,
  USAGE: exitCodes.usage,
  IPC: exitCodes.internal,
  MODE: exitCodes.usage,
  LINE: exitCodes.usage,
  BENCH: exitCodes.usage,
  LEGACY: exitCodes.usage,
  DOCTOR: exitCodes.usage,
  DOCUMENT: exitCodes.file,
  FILE: exitCodes.file,
  SETTINGS: exitCodes.file,
  IMAGE: exitCodes.file,
  TRACE: exitCodes.file,
  PORT: exitCodes.port,
  BOARD: exitCodes.port,
  WEB: exitCodes.port,
  SYNC: exitCodes.noAnswer,
  REPLY: exitCodes.noAnswer,
  DEVICE: exitCodes.part,
  TARGET: exitCodes.part,
  PLAN: exitCodes.plan,
  OPTION: exitCodes.plan,
  ERASE: exitCodes.operation,
  WRITE: exitCodes.operation,
  READ: exitCodes.operation,
  GO: exitCodes.operation,
  ENTER: exitCodes.noAnswer,
  LEAVE: exitCodes.operation,
  LOOPBACK: exitCodes.port,
  VERIFY: exitCodes.verification,
  PROTECT: exitCodes.protection,
  CANCELLED: exitCodes.cancelled,
};

/** Codes that belong to another class than their area: a clear refusal is not a garbled answer. */
const exceptions: Readonly<Partial<Record<ErrorCode, ExitCode>>> = {
  'E-REPLY-NACK': exitCodes.operation,
  'E-REPLY-COMMAND': exitCodes.operation,
  'E-ERASE-NOT-BLANK': exitCodes.verification,
  'E-LEGACY-PORT': exitCodes.port,
  'E-LEGACY-OPTION-FILE': exitCodes.file,
  'E-LEGACY-OPTION-BYTES': exitCodes.part,
  'E-LEGACY-NOT-BLANK': exitCodes.plan,
  'E-LEGACY-MAP-UNKNOWN': exitCodes.part,
  'E-LEGACY-MAP-TEXT': exitCodes.file,
  'E-LEGACY-MAP-PART': exitCodes.part,
  'E-LEGACY-MAP-GEOMETRY': exitCodes.part,
  'E-OPTION-UNREADABLE': exitCodes.operation,
  'E-OPTION-REFUSED': exitCodes.operation,
  'E-OPTION-NO-RESET': exitCodes.verification,
  'E-OPTION-NOT-SET': exitCodes.verification,
  'E-OPTION-UNASKED': exitCodes.verification,
  'E-OPTION-UNPROVEN': exitCodes.verification,
  'E-TRACE-PART': exitCodes.part,
  'E-TRACE-DIFFERS': exitCodes.verification,
};

/** The exit code for a failure with this code. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  const area = (code.split('-')[1] ?? 'INTERNAL') as Area<ErrorCode>;
  return exceptions[code] ?? byArea[area];
}
