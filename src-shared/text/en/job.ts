import type { Phase } from '../../phase.ts';
import type { ImageFormat } from '../../image/image-format.ts';

/** What a job is doing, in a word that can be before a bar. */
export const phaseTexts = {
  connecting: 'Connecting',
  identifying: 'Identifying',
  checking: 'Checking',
  erasing: 'Erasing',
  writing: 'Writing',
  verifying: 'Verifying',
  reading: 'Reading',
  protecting: 'Protecting',
  starting: 'Starting',
} as const satisfies Record<Phase, string>;

/** What a board holds after a job, as a sentence. The first five are those of `BoardContents`. */
export const contentsTexts = {
  untouched: 'The flash of the board was not changed.',
  erased: 'Everything that had to be erased is erased, and nothing was written.',
  'erased-unverified':
    'The board acknowledged every erase, and nothing was written. It was not proved by reading that all of it is blank.',
  uncertain:
    'The board may hold its old contents, or it may be only partly programmed: program it again before using it.',
  partial: 'The board is only partly programmed: program it again before using it.',
  complete: 'The board holds the complete image.',
  'complete-unverified':
    'The board acknowledged the complete image, but it was not proved by reading all of it back.',
  'complete-left-out': 'The board holds the image, except for the parts that were left out.',
  'complete-left-out-unverified':
    'The board acknowledged the image, except for the parts that were left out, but it was not proved by reading all of it back.',
} as const satisfies Record<string, string>;

/** Presets of ways into the bootloader, by name: what a menu calls them, and a hint. */
export const enterTexts = {
  manual: 'By hand',
  'manual.hint': 'You or the fixture hold BOOT0 high and press reset.',
  'rts-dtr': 'RTS → BOOT0, DTR → NRST',
  'rts-dtr.hint':
    'For drivers between adapter and board: an asserted line sets BOOT0 high, or holds reset. Same as stm32loader.',
  'dtr-rts': 'DTR → BOOT0, RTS → NRST',
  'dtr-rts.hint': 'The same with the lines swapped.',
  'rts-dtr-inverted': 'RTS → BOOT0, DTR → NRST, both inverted',
  'rts-dtr-inverted.hint': 'An asserted line sets BOOT0 low, or releases reset.',
  'dtr-rts-inverted': 'DTR → BOOT0, RTS → NRST, both inverted',
  'dtr-rts-inverted.hint': 'The same with the lines swapped and inverted.',
  'ttl-rts-dtr': 'TTL adapter: RTS → BOOT0, DTR → NRST',
  'ttl-rts-dtr.hint':
    'Pins of an FTDI, CP210x or CH340 adapter connected directly to the part: an asserted line is a low pin.',
  'ttl-dtr-rts': 'TTL adapter: DTR → BOOT0, RTS → NRST',
  'ttl-dtr-rts.hint': 'The same with the pins swapped.',
  platformio: 'As PlatformIO uses stm32flash',
  'platformio.hint': 'RTS to BOOT0, inverted, and DTR to reset, inverted; 100 ms between the steps.',
  'auto-reset': 'Two-transistor auto-reset',
  'auto-reset.hint':
    'As on ESP boards: RTS alone holds reset, DTR alone sets BOOT0 high, both together do nothing.',
  betaflight: 'Betaflight, Cleanflight (MSP)',
  'betaflight.hint':
    'Flashline tells the flight controller by MSP, at 115200 baud, to restart in its bootloader.',
  inav: 'INAV (command line)',
  'inav.hint': 'Opens the command line of the flight controller with ####, then sends dfu.',
  'ascii-r': 'Letter R',
  'ascii-r.hint': 'Older flight controllers restart in their bootloader on the letter R at 115200 baud.',
  'touch-1200': '1200-baud touch',
  'touch-1200.hint':
    'Flashline opens the port at 1200 baud and closes it again; the port may disappear and come back.',
  resume: 'Already in the bootloader',
  'resume.hint':
    'The bootloader was synchronised before and has not been reset since: Flashline sends no 7F.',
  'own.escape': 'There is an unknown escape. Valid escapes: \\r \\n \\t \\0 \\\\ \\xHH.',
  'own.hex': 'Pairs of hexadecimal digits must follow bytes:, such as 7E 01 03.',
  'own.empty': 'It contains no bytes.',
  'own.long': 'It is longer than 256 bytes.',
  'own.number': 'Enter a whole number from {min} to {max}.',
} as const satisfies Record<string, string>;

/** Ways out of the bootloader, why one was chosen, how far it is proved, and whether programs can jump in. */
export const leaveTexts = {
  'way.auto': 'the best way for this part',
  'way.go': 'the Go command',
  'way.reset-by-lines': 'a reset by lines',
  'way.ram-reset': 'a reset from RAM',
  'way.option-reload': 'reloading the option bytes',
  'choice.label': 'Afterwards',
  'choice.stay': 'stay in the bootloader',
  'choice.auto': 'start the firmware, in the best way for the part',
  'choice.go': 'start the firmware by Go',
  'choice.reset-by-lines': 'reset by DTR and RTS',
  'choice.ram-reset': 'reset from RAM',
  'choice.option-reload': 'reload the option bytes',
  'why.asked': 'as requested',
  'why.lines': 'the cleanest start, and the lines can do it',
  'why.empty-check': 'a part that was empty would start its bootloader again after a reset',
  'why.no-lines': 'no lines are wired to reset the board with BOOT0 low',
  'why.no-program': 'the image has no vector table for Go',
  'proof.rom-silent': 'The bootloader no longer answers: the board has left it.',
  'proof.acknowledged':
    'The bootloader acknowledged the jump, but this does not prove that the program runs.',
  'proof.not-proved': 'It is not proved that the board left the bootloader.',
  'jump.general':
    'a program can jump to the bootloader if it first restores clocks, interrupts and peripherals',
  'jump.empty-check': 'the bootloader returns to the program unless the flash is empty',
  'jump.l0': 'L0 does not support a jump to the bootloader (AN2606)',
  'jump.dual-bank': 'dual-bank boot takes control back if a bank holds a program',
  'jump.secure': 'it depends on TrustZone and the product state',
  'jump.not-stated': 'not documented',
} as const satisfies Record<string, string>;

/** The names of the checksums of a firmware file, the same in all places. */
export const checksumTexts = {
  'sha256-file': 'SHA-256 of the file',
  'sha256-contents': 'SHA-256 of the contents',
  'crc32-file': 'CRC-32 of the file',
  'crc32-contents': 'CRC-32 of the contents',
} as const;

/** What a person calls each format. */
export const imageFormatNames: Readonly<Record<ImageFormat, string>> = {
  bin: 'raw binary',
  hex: 'Intel HEX',
  srec: 'S-record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};

/** What a trace says besides the commands and answers, which keep the words of AN3155. */
export const traceTexts = {
  opened: 'Port {port} opened',
  closed: 'Port closed',
  lines: 'Lines: DTR {dtr}, RTS {rts}',
  asserted: 'asserted',
  released: 'released',
  settings: '{baudRate} baud, 8{parity}1',
  timeout: 'No answer: {count} due within the wait',
  quiet: 'Nothing more arrived',
  'failed.open': 'The port could not be opened: {error}',
  'failed.other': 'The line failed: {error}',
  discarded: 'Dropped unexpected bytes: {count}',
  cancel: 'Stop requested',
  approved: 'Plan approved',
  refused: 'Plan not approved: {error}',
  'user-layout': 'Pages given by the user',
  phase: 'Phase: {phase}',
  warning: 'Warning: {warning}',
  found: 'Found {device}, PID {pid}',
  plan: 'Plan: {pages} to erase, {writes|# write|# writes}, {bytes}',
} as const;
