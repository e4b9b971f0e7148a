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
} as const satisfies Record<string, string>;
