import type { ErrorCode } from '../errors.ts';
import type { operatorTexts } from './en/operator.ts';
import type { ErrorText } from './en/errors.ts';
import type { Speaker } from './speaker.ts';

/** A piece of advice for an operator: two texts of the group `operator`. */
export type AdviceKey = keyof typeof operatorTexts extends infer Key
  ? Key extends `${infer Name}.what`
    ? Name
    : never
  : never;

type ImageCode = Extract<ErrorCode, `E-IMAGE-${string}`>;
/** Only the command line speaks like the old tool. */
type LegacyCode = Extract<ErrorCode, `E-LEGACY-${string}`>;
/** Only an engineer opens a trace. */
type TraceCode = Extract<ErrorCode, `E-TRACE-${string}`>;
type OtherCode = Exclude<ErrorCode, ImageCode | LegacyCode | TraceCode>;

/** Whatever is wrong with a firmware file, an operator can do one thing. The other codes: one line each. */
const adviceOfOthers: Readonly<Record<OtherCode, AdviceKey>> = {
  'E-INTERNAL': 'fault',
  'E-CANCELLED': 'stopped',
  'E-USAGE': 'fault',
  'E-FILE-READ': 'firmware',
  'E-FILE-OUTPUT': 'fault',
  'E-FILE-CHANGED': 'firmware',
  'E-IPC-BUSY': 'fault',
  'E-SETTINGS-SAVE': 'fault',
  'E-FILE-WRITE': 'fault',
  'E-FILE-TOO-LARGE': 'firmware',
  'E-DOCUMENT-GONE': 'firmware',
  'E-DOCUMENT-LIMIT': 'engineer-only',

  'E-DEVICE-UNKNOWN-PART': 'slot-setup',
  'E-DEVICE-AMBIGUOUS-PART': 'slot-setup',
  'E-DEVICE-LAYOUT-AMBIGUOUS': 'unknown-board',
  'E-DEVICE-LAYOUT-UNKNOWN': 'unknown-board',
  'E-DEVICE-LAYOUT-SIZE': 'unknown-board',
  'E-DEVICE-LAYOUT-MODE': 'slot-setup',
  'E-DEVICE-NO-BOARD': 'slot-setup',
  'E-DEVICE-LAYOUT-TEXT': 'slot-setup',
  'E-DEVICE-RECORD': 'fault',

  'E-PLAN-GUARD': 'fault',
  'E-PLAN-NO-LAYOUT': 'unknown-board',
  'E-PLAN-ALTERNATE': 'firmware',
  'E-PLAN-OUTSIDE': 'firmware',
  'E-PLAN-TOO-BIG': 'firmware',
  'E-PLAN-EMPTY': 'firmware',
  'E-PLAN-FAMILY': 'firmware',
  'E-PLAN-KEEP-MASS': 'slot-setup',
  'E-PLAN-NO-START': 'firmware',
  'E-PLAN-SECTOR': 'slot-setup',
  'E-PLAN-PAGE': 'slot-setup',
  'E-PLAN-RANGE': 'slot-setup',
  'E-PLAN-CHANGED': 'engineer-only',
  'E-OPTION-NO-LAYOUT': 'engineer-only',
  'E-OPTION-UNREADABLE': 'engineer-only',
  'E-OPTION-FIELD': 'engineer-only',
  'E-OPTION-VALUE': 'engineer-only',
  'E-OPTION-TWICE': 'engineer-only',
  'E-OPTION-RDP': 'engineer-only',
  'E-OPTION-KEPT': 'engineer-only',
  'E-OPTION-READ-ONLY': 'engineer-only',
  'E-OPTION-BROKEN': 'engineer-only',
  'E-OPTION-RANGE': 'engineer-only',
  'E-OPTION-LOCKOUT': 'engineer-only',
  'E-OPTION-LEVEL2': 'engineer-only',
  'E-OPTION-NOT-AGREED': 'engineer-only',
  'E-OPTION-REFUSED': 'engineer-only',
  'E-OPTION-NOT-SET': 'engineer-only',
  'E-OPTION-NO-RESET': 'engineer-only',
  'E-OPTION-UNASKED': 'engineer-only',
  'E-OPTION-UNPROVEN': 'engineer-only',

  'E-PORT-NOT-FOUND': 'adapter-missing',
  'E-PORT-BUSY': 'adapter-busy',
  'E-PORT-FORBIDDEN': 'slot-setup',
  'E-PORT-OPEN': 'adapter-fault',
  'E-PORT-NAME': 'slot-setup',
  'E-PORT-NUMBER': 'slot-setup',
  'E-PORT-UNCONFIRMED': 'engineer-only',
  'E-ENTER-UNCONFIRMED': 'engineer-only',
  'E-PORT-LOST': 'adapter-lost',
  'E-PORT-CLOSED': 'adapter-lost',
  'E-PORT-TIMEOUT': 'poor-contact',
  'E-PORT-SETTINGS': 'slot-setup',
  'E-PORT-NO-LINES': 'slot-setup',
  'E-PORT-LINES': 'adapter-fault',
  'E-PORT-STUCK': 'adapter-fault',
  'E-PORT-CONNECT': 'adapter-unreachable',
  'E-PORT-NOT-RFC2217': 'slot-setup',
  'E-PORT-REMOTE': 'slot-setup',

  'E-SYNC-TIMEOUT': 'no-answer',
  'E-SYNC-GARBAGE': 'poor-contact',
  'E-SYNC-BABBLE': 'poor-contact',
  'E-SYNC-UNSTABLE': 'poor-contact',
  'E-SYNC-SEVEN-BIT': 'slot-setup',
  'E-SYNC-LOST': 'poor-contact',
  'E-SYNC-RESET': 'poor-contact',
  'E-REPLY-NACK': 'refused',
  'E-REPLY-TIMEOUT': 'poor-contact',
  'E-REPLY-GARBAGE': 'poor-contact',
  'E-REPLY-UNSTEADY': 'poor-contact',
  'E-REPLY-COMMAND': 'unknown-board',
  'E-TARGET-MISMATCH': 'wrong-board',
  'E-TARGET-CHANGED': 'swapped-board',
  'E-TARGET-NO-SIZE': 'unknown-board',
  'E-PROTECT-READOUT': 'locked-board',
  'E-PROTECT-CLOSED': 'locked-board',
  'E-PROTECT-STATE': 'locked-board',
  'E-PROTECT-STATE-FINAL': 'locked-board',
  'E-PROTECT-TRUSTZONE': 'locked-board',
  'E-PROTECT-AREA': 'locked-board',
  'E-PROTECT-CODE': 'locked-board',
  'E-PROTECT-PAGES': 'locked-board',
  'E-PROTECT-PAGES-FIXED': 'locked-board',
  'E-PROTECT-BOOT-LOCK': 'locked-board',
  'E-PROTECT-POWER-CYCLE': 'power-cycle',
  'E-PROTECT-UNPROVEN': 'lock-unproven',
  'E-ERASE-FAILED': 'erase-failed',
  'E-ERASE-NOT-BLANK': 'erase-failed',
  'E-WRITE-FAILED': 'write-failed',
  'E-VERIFY-UNSTEADY': 'check-failed',
  'E-VERIFY-UNDONE': 'check-failed',
  'E-VERIFY-MISMATCH': 'check-failed',
  'E-VERIFY-REST': 'check-failed',
  'E-READ-BEYOND': 'slot-setup',
  'E-READ-NO-END': 'slot-setup',
  'E-READ-REFUSED': 'refused',
  'E-GO-NO-PROGRAM': 'start-failed',
  'E-GO-REFUSED': 'start-failed',
  'E-GO-UNANSWERED': 'start-failed',

  'E-ENTER-ANSWER': 'no-answer',
  'E-ENTER-NO-RETURN': 'adapter-lost',
  'E-ENTER-NO-ROM': 'no-answer',
  'E-ENTER-NO-JUMP': 'slot-setup',
  'E-LEAVE-NO-RAM': 'slot-setup',
  'E-LEAVE-UNKNOWN': 'slot-setup',
  'E-LEAVE-NO-LINES': 'slot-setup',
  'E-LEAVE-NO-WAY': 'slot-setup',
  'E-LEAVE-PROTECTED': 'slot-setup',
  'E-LEAVE-STUB': 'start-failed',
  'E-LEAVE-STAYED': 'start-failed',
  'E-LOOPBACK-NO-ECHO': 'adapter-fault',
  'E-LOOPBACK-ALTERED': 'adapter-fault',
  'E-LOOPBACK-PARITY': 'adapter-fault',

  'E-BOARD-PTY': 'fault',
  'E-BOARD-PTY-PLATFORM': 'fault',
  'E-BOARD-LINK': 'fault',
  'E-BOARD-LISTEN': 'fault',

  'E-IPC-CHANNEL': 'fault',
  'E-IPC-SENDER': 'fault',
  'E-IPC-PAYLOAD': 'fault',
  'E-IPC-TOO-LARGE': 'fault',
  'E-IPC-LOST': 'fault',
  'E-WEB-LISTEN': 'fault',
  'E-MODE-LOCKED': 'engineer-only',
  'E-MODE-PIN': 'wrong-pin',
  'E-MODE-PIN-FORM': 'wrong-pin',
  'E-MODE-PIN-WAIT': 'wrong-pin',
  'E-LINE-NO-JOB': 'no-job',
  'E-LINE-BUSY': 'still-running',
  'E-LINE-GOAL': 'goal',
  'E-LINE-INTERRUPTED': 'interrupted',
  'E-LINE-SAME-BOARD': 'same-board',
  'E-LINE-OTHER-BOARD': 'other-board',
  'E-LINE-NEW-BOARDS': 'new-boards',
  'E-LINE-NO-LABEL': 'no-label',
  'E-LINE-LABEL-LENGTH': 'wrong-label',
  'E-LINE-LABEL-FORM': 'wrong-label',
  'E-LINE-LABEL-TWICE': 'label-twice',
  'E-LINE-LABEL-USED': 'label-used',
  'E-LINE-LABEL-FULL': 'label-full',
  'E-LINE-SLOT-OFF': 'slot-off',
  'E-BENCH-BUSY': 'still-running',
  'E-DOCTOR-BUSY': 'still-running',
  'E-BENCH-NO-PORT': 'engineer-only',
  'E-BENCH-NO-PART': 'engineer-only',
};

/** Which advice an operator gets about an error. A new code does not compile until it has one. */
export function operatorAdvice(code: ErrorCode): AdviceKey {
  if (isImageCode(code)) return 'firmware';
  return isForEngineer(code) ? 'engineer-only' : adviceOfOthers[code];
}

function isForEngineer(code: ErrorCode): code is LegacyCode | TraceCode {
  return code.startsWith('E-LEGACY-') || code.startsWith('E-TRACE-');
}

function isImageCode(code: ErrorCode): code is ImageCode {
  return code.startsWith('E-IMAGE-');
}

/** What an operator is told about an error. `key` is the name of the key that starts the slot, such as `F3`. */
export function tellOperator({ text }: Pick<Speaker, 'text'>, code: ErrorCode, key: string): ErrorText {
  const advice = operatorAdvice(code);
  return { what: text(`operator.${advice}.what`), todo: text(`operator.${advice}.todo`, { key }) };
}
