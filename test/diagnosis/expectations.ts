import type { DiagnosisId } from '#shared/diagnosis/diagnosis.ts';

/**
 * What each fault must be called, written down from the catalogue of failures (docs/diagnosis.md, "Where the expectations come
 * from") before the classifier was tuned. `null`: the run must succeed, and must get no diagnosis.
 *
 * Two faults that leave the same marks on the wire get the same expectation: the one that the catalogue names first.
 */
export interface Expectation {
  expected: DiagnosisId | null;
  /** Row of the catalogue of failures, or what else says so. */
  source: string;
}

export const expectations = {
  healthy: { expected: null, source: 'a run that succeeds needs no diagnosis' },
  'healthy-wired': { expected: null, source: 'a run that succeeds needs no diagnosis' },

  // Row 1: no reply to 0x7F at all: BOOT0, reset, port, TX/RX swapped, chip in its application.
  silent: { expected: 'D-NO-ANSWER', source: 'row 1' },
  'silent-wired': { expected: 'D-NO-ANSWER', source: 'row 1' },
  'boot0-low': {
    expected: 'D-NO-ANSWER',
    source: 'row 1: a silent application cannot be told from a dead board',
  },
  'inverted-to-board': { expected: 'D-NO-ANSWER', source: 'row 1: the board hears nothing and says nothing' },
  'inverted-both': { expected: 'D-NO-ANSWER', source: 'row 1: the board hears nothing and says nothing' },
  'inverted-from-board': { expected: 'D-INVERTED', source: 'adapter notes: inverted levels' },
  'application-talks': { expected: 'D-APPLICATION', source: 'row 1: chip still in its application' },
  'application-talks-slowly': { expected: 'D-APPLICATION', source: 'row 1: chip still in its application' },

  // Bytes that nobody asked for, whatever their value: a bootloader never speaks first.
  'polls-by-c': {
    expected: 'D-APPLICATION',
    source: 'a loader in flash that asks for X/YMODEM once a second',
  },
  'polls-by-c-seldom': {
    expected: 'D-APPLICATION',
    source: 'the same every three seconds, as XMODEM-CRC has it',
  },
  'polls-by-nak': { expected: 'D-APPLICATION', source: 'a loader in flash that sends 15 (NAK of XMODEM)' },
  'says-ack': { expected: 'D-APPLICATION', source: 'a program whose byte is an ACK by chance' },
  'says-nack': { expected: 'D-APPLICATION', source: 'a program whose byte is a NACK by chance' },
  'says-packets': { expected: 'D-APPLICATION', source: 'MAVLink heartbeats' },

  // A ROM that was jumped to with clocks that are not those after a reset.
  'clock-half': { expected: 'D-ROM-CLOCK', source: 'jump-entered: a clock of half the frequency' },
  'clock-double': { expected: 'D-ROM-CLOCK', source: 'jump-entered: a clock of double the frequency' },

  // Row 2 and 3: 0x79 comes, then nothing works.
  'baud-measured-wrong': { expected: 'D-BAUD', source: 'rows 2, 3' },
  'baud-too-high': { expected: 'D-BAUD', source: 'rows 2, 3' },
  'host-parity-wrong': { expected: 'D-PARITY', source: 'rows 2, 4' },

  // Row 4: adapter or driver ignores parity.
  'adapter-no-parity': { expected: 'D-ADAPTER-PARITY', source: 'row 4' },
  'adapter-no-parity-wired': { expected: 'D-ADAPTER-PARITY', source: 'row 4' },
  'seven-bit': { expected: 'D-SEVEN-BIT', source: 'row 27' },

  // Rows 5, 6: glitches and resets at open.
  'stray-break': { expected: null, source: 'row 5: one leading 0x00 is accepted' },
  'stray-break-measured': { expected: 'D-STRAY-BREAK', source: 'row 5' },
  'reset-at-open': { expected: 'D-RESET-AT-OPEN', source: 'rows 5, 6' },

  // Rows 7, 8: the state of the ROM.
  'already-synced': { expected: null, source: 'row 7: a NACK means alive' },
  'already-synced-elsewhere': { expected: 'D-ALREADY-SYNCED', source: 'row 7, at another rate' },
  'stuck-in-command': {
    expected: 'D-NO-ANSWER',
    source: 'row 8: what is asked after silence may complete a frame; the same remedy as row 1, a reset',
  },
  'stuck-in-data': {
    expected: 'D-NO-ANSWER',
    source: 'row 8: a data phase swallows all; the same silence as row 1',
  },
  'silent-midway': { expected: 'D-WENT-SILENT', source: 'row 8: no answer any more' },
  'silent-early': {
    expected: 'D-WENT-SILENT',
    source: 'row 8: no answer any more, once a command was answered',
  },
  'deaf-early': {
    expected: 'D-WENT-SILENT',
    source: 'row 8: no answer any more, once a command was answered',
  },
  'deaf-midway': { expected: 'D-WENT-SILENT', source: 'row 8: no answer any more' },

  // Rows 10 to 13: protection and erases.
  'readout-protected': { expected: 'D-READOUT-PROTECTED', source: 'row 10' },
  'reads-refused': {
    expected: 'D-READ-REFUSED',
    source: 'AN3155 §3.4: readout protection refuses the command, not the address',
  },
  'command-missing': { expected: 'D-COMMAND-MISSING', source: 'row 11' },
  'write-protected': { expected: 'D-WRITE-PROTECTED', source: 'row 12' },
  'erase-lost': { expected: 'D-ERASE-LOST', source: 'row 12' },
  misaligned: { expected: 'D-MISALIGNED', source: 'row 12' },
  'mass-erase-refused': { expected: null, source: 'row 13: the tool falls back to pages' },
  'erase-refused': { expected: 'D-MASS-ERASE', source: 'row 13, where pages are refused too' },
  'erase-refused-unreset': {
    expected: 'D-MASS-ERASE',
    source: 'row 13, in a bootloader that was not started by a reset',
  },
  'page-lists-refused': {
    expected: 'D-MASS-ERASE',
    source: 'row 13: lists of pages are refused, mass erase is not',
  },
  mirrored: { expected: 'D-FLASH-MIRRORED', source: 'read-back shows one place in two' },
  'weak-page': { expected: 'D-WEAK-PAGE', source: 'rows 12, 23: read-back is the only proof' },

  // What the part says of its security before anything is erased.
  trustzone: { expected: 'D-TRUSTZONE', source: 'TZEN in the option register, all pages secure' },
  'product-state': { expected: 'D-PRODUCT-STATE', source: 'AN3155, "Protection": beyond Provisioning' },
  'radio-area': { expected: 'D-SECURE-AREA', source: 'RM0434, FLASH_SFR' },
  'code-protected': { expected: 'D-CODE-PROTECTED', source: 'reference manuals, PCROP' },
  'unprotect-waits': { expected: 'D-POWER-CYCLE', source: 'AN2606, WB55 V13.5' },

  // Rows 17 to 20: where a reset leads.
  'boot-pin-ignored': { expected: 'D-BOOT-OPTION', source: 'rows 17, 19' },
  'jump-returns-banks': { expected: 'D-BOOT-BANKS', source: 'row 17 (BFB2)' },
  'jump-returns-empty': { expected: 'D-BOOT-EMPTY', source: 'row 17 (empty check)' },
  'protect-no-return': { expected: 'D-BOOT-OPTION', source: 'row 19' },

  // Rows 22, 25, 26, 30 and the port.
  clone: { expected: 'D-CLONE', source: 'row 22' },
  'get-one-more': { expected: 'D-ANSWER-FORM', source: 'AN3155 §3.1: N, and N + 1 bytes' },
  'settings-refused': { expected: 'D-PORT-SETTINGS', source: 'row 25' },
  echo: { expected: 'D-ECHO', source: 'row 26' },
  'echo-healthy': { expected: null, source: 'row 26: each sent byte is expected and discarded' },
  'unknown-part': { expected: 'D-UNKNOWN-PART', source: 'row 30' },
  'port-busy': { expected: 'D-PORT-BUSY', source: 'the operating system says so' },
  'port-missing': { expected: 'D-PORT-MISSING', source: 'the operating system says so' },
  'port-forbidden': { expected: 'D-PORT-FORBIDDEN', source: 'the operating system says so' },
  unplugged: { expected: 'D-PORT-LOST', source: 'the operating system says so' },
  'wrong-part': { expected: 'D-WRONG-PART', source: 'the product id says so' },

  'two-readers': { expected: 'D-PORT-SHARED', source: 'each byte goes to one of two readers' },
  'two-readers-silent': { expected: 'D-PORT-SHARED', source: 'the other reader gets every byte' },
  'two-readers-connecting': { expected: 'D-PORT-SHARED', source: 'each byte goes to one of two readers' },

  // Disturbed lines.
  endless: { expected: 'D-ENDLESS', source: 'bytes without end' },
  garbage: { expected: 'D-NOISE', source: 'row 2: bytes that no bootloader sends' },
  noise: { expected: 'D-NOISE', source: 'row 8: damaged bytes' },
  'lost-bytes': { expected: 'D-LOST-BYTES', source: 'row 8: a lost byte' },
  'doubled-bytes': { expected: 'D-DOUBLED-BYTES', source: 'more bytes than are due' },
  'late-bytes': { expected: 'D-LATE-BYTES', source: 'bytes that come after the time-out, again and again' },
  'late-answers': { expected: 'D-LATE-BYTES', source: 'bytes that come after the time-out, again and again' },
  'one-late-byte': { expected: null, source: 'row 8: repaired by the tool' },
  'one-damaged-byte': { expected: null, source: 'row 8: repaired by the tool' },
} as const satisfies Record<string, Expectation>;

export type FaultName = keyof typeof expectations;
