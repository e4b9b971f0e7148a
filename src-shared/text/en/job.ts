import type { Phase } from '../../errors.ts';
import type { ImageFormat } from '../../image/memory-image.ts';

/** What a job is doing, in a word that can stand before a bar. */
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
  erased: 'Everything that was to be erased is erased, and nothing was written.',
  'erased-unverified':
    'Every erase was acknowledged, and nothing was written; that all of it is blank was not proved by reading.',
  uncertain:
    'The board may hold its old contents, or neither these nor the new ones as a whole: program it again before use.',
  partial:
    'The board holds neither the old contents nor the new ones as a whole: program it again before use.',
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
  'manual.hint': 'A person holds BOOT0 high and presses reset, or the fixture does.',
  'rts-dtr': 'RTS → BOOT0, DTR → NRST',
  'rts-dtr.hint':
    'Drivers between adapter and board: an asserted line makes BOOT0 high, or holds reset. As stm32loader has it.',
  'dtr-rts': 'DTR → BOOT0, RTS → NRST',
  'dtr-rts.hint': 'The same with the lines swapped.',
  'rts-dtr-inverted': 'RTS → BOOT0, DTR → NRST, both inverted',
  'rts-dtr-inverted.hint': 'An asserted line makes BOOT0 low, or releases reset.',
  'dtr-rts-inverted': 'DTR → BOOT0, RTS → NRST, both inverted',
  'dtr-rts-inverted.hint': 'The same with the lines swapped and inverted.',
  'ttl-rts-dtr': 'TTL adapter: RTS → BOOT0, DTR → NRST',
  'ttl-rts-dtr.hint':
    'Pins of an FTDI, CP210x or CH340 adapter straight to the part: an asserted line is a low pin.',
  'ttl-dtr-rts': 'TTL adapter: DTR → BOOT0, RTS → NRST',
  'ttl-dtr-rts.hint': 'The same with the pins swapped.',
  platformio: 'As PlatformIO uses stm32flash',
  'platformio.hint': 'RTS to BOOT0, inverted, and DTR to reset, inverted; 100 ms between the steps.',
  'auto-reset': 'Two-transistor auto-reset',
  'auto-reset.hint':
    'As on ESP boards: RTS alone holds reset, DTR alone makes BOOT0 high, both together do nothing.',
  betaflight: 'Betaflight, Cleanflight (MSP)',
  'betaflight.hint': 'The flight controller is asked by MSP, at 115200 baud, to restart in its bootloader.',
  inav: 'INAV (command line)',
  'inav.hint': 'Opens the command line of the flight controller with ####, then sends dfu.',
  'ascii-r': 'Letter R',
  'ascii-r.hint': 'Older flight controllers restart in their bootloader on the letter R at 115200 baud.',
  'touch-1200': '1200-baud touch',
  'touch-1200.hint': 'The port is opened at 1200 baud and closed again; it may go away and come back.',
  resume: 'In the bootloader already',
  'resume.hint': 'The bootloader was synchronised before and not reset since: no 7F is sent.',
  'own.escape': 'An escape is unknown: \\r \\n \\t \\0 \\\\ \\xHH are known.',
  'own.hex': 'After bytes: come pairs of hexadecimal digits, such as 7E 01 03.',
  'own.empty': 'There is no byte in it.',
  'own.long': 'It is longer than 256 bytes.',
  'own.number': 'A whole number from {min} to {max}.',
} as const satisfies Record<string, string>;

/** Ways out of the bootloader, why one was chosen, how far it is proved, and whether programs can jump in. */
export const leaveTexts = {
  'way.auto': 'the best way for this part',
  'way.go': 'the Go command',
  'way.reset-by-lines': 'a reset by lines',
  'way.ram-reset': 'a reset asked for from RAM',
  'way.option-reload': 'loading the option bytes anew',
  'choice.label': 'Afterwards',
  'choice.stay': 'stay in the bootloader',
  'choice.auto': 'start the firmware, the best way for the part',
  'choice.go': 'start the firmware by Go',
  'choice.reset-by-lines': 'reset by DTR and RTS',
  'choice.ram-reset': 'reset from RAM',
  'choice.option-reload': 'load the option bytes anew',
  'why.asked': 'as asked for',
  'why.lines': 'the cleanest start, and the lines can do it',
  'why.empty-check': 'a part that came empty would start its bootloader again after a reset',
  'why.no-lines': 'no lines are wired that reset the board with BOOT0 low',
  'why.no-program': 'the image has no vector table that Go could use',
  'proof.rom-silent': 'The bootloader does not answer any more: it was left.',
  'proof.acknowledged': 'The bootloader acknowledged the jump; that the program runs is not proved.',
  'proof.not-proved': 'Whether the bootloader was left is not proved.',
  'jump.general':
    'a program can jump to the bootloader when it first puts clocks, interrupts and peripherals back',
  'jump.empty-check': 'the bootloader goes back to the program unless the flash is empty',
  'jump.l0': 'L0 does not support a jump to the bootloader (AN2606)',
  'jump.dual-bank': 'dual-bank boot takes control back where a bank holds a program',
  'jump.secure': 'it depends on TrustZone and the product state',
  'jump.not-stated': 'nobody has said whether it works',
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
  quiet: 'Nothing more came',
  'failed.open': 'The port could not be opened: {error}',
  'failed.other': 'The line failed: {error}',
  discarded: 'Dropped unasked: {count}',
  cancel: 'Somebody asked to stop',
  approved: 'The plan was agreed to',
  refused: 'The plan was not agreed to: {error}',
  'user-layout': 'Pages as the user named them',
  phase: 'Phase: {phase}',
  warning: 'Warning: {warning}',
  found: 'Found {device}, PID {pid}',
  plan: 'Plan: {pages} to erase, {writes|# write|# writes}, {bytes}',
} as const;
