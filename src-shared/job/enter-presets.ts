import type { enterTexts } from '../text/en/job.ts';
import { enterByModemLines, touch1200, type EnterStrategy, type ModemWiring } from './enter-strategy.ts';
import { parseModemLineSequence } from './modem-line-sequence.ts';

/** The name of a preset: what `--enter` takes, and the key of its texts (`enter.<name>`, `enter.<name>.hint`). */
export type EnterPresetName = keyof typeof enterTexts extends infer Key
  ? Key extends `${infer Name}.hint`
    ? Name
    : never
  : never;

/** A way into the ROM that has a name. */
export interface EnterPreset {
  name: EnterPresetName;
  strategy: EnterStrategy;
}

const byLines = (boot0: 'dtr' | 'rts', boot0Inverted: boolean, resetInverted: boolean): EnterStrategy => {
  const wiring: ModemWiring = { boot0, reset: boot0 === 'rts' ? 'dtr' : 'rts', boot0Inverted, resetInverted };
  return enterByModemLines(wiring);
};

/** Flight controllers and most text consoles talk at this rate without parity. */
const consolePort = { baudRate: 115_200, parity: 'none' } as const;

/** Ways into the ROM that have a name, in the order of a menu. */
export const enterPresets: readonly EnterPreset[] = [
  { name: 'manual', strategy: { kind: 'manual' } },
  { name: 'rts-dtr', strategy: byLines('rts', false, false) },
  { name: 'dtr-rts', strategy: byLines('dtr', false, false) },
  { name: 'rts-dtr-inverted', strategy: byLines('rts', true, true) },
  { name: 'dtr-rts-inverted', strategy: byLines('dtr', true, true) },
  // Pins of a TTL adapter wired straight to the part: asserted is low, so that it resets, and BOOT0 is high at rest.
  { name: 'ttl-rts-dtr', strategy: byLines('rts', true, false) },
  { name: 'ttl-dtr-rts', strategy: byLines('dtr', true, false) },
  { name: 'platformio', strategy: sequence('-rts,-dtr,dtr:rts,-dtr,dtr') },
  // Two crossed transistors, as on ESP boards: each line acts only while the other one is not asserted.
  { name: 'auto-reset', strategy: sequence('-dtr&rts,dtr&-rts,-dtr&-rts:-dtr&rts,-dtr&-rts') },
  { name: 'betaflight', strategy: command([{ send: mspReboot() }], 1000) },
  {
    name: 'inav',
    strategy: command([{ send: ascii('####\r\n'), expect: ascii('CLI') }, { send: ascii('dfu\r\n') }], 1000),
  },
  { name: 'ascii-r', strategy: command([{ send: ascii('R') }], 1000) },
  { name: 'touch-1200', strategy: touch1200 },
  { name: 'resume', strategy: { kind: 'resume' } },
];

/** The strategy of a preset, or undefined for a name that is none. */
export function enterPreset(name: string): EnterStrategy | undefined {
  return enterPresets.find((preset) => preset.name === name.trim().toLowerCase())?.strategy;
}

function sequence(words: string): EnterStrategy {
  const parsed = parseModemLineSequence(words);
  if (parsed === undefined) throw new Error(`the preset ${words} is not a sequence`);
  return { kind: 'sequence', ...parsed };
}

/** INAV's configurator waits 2 s for an answer, Cleanflight's gives the board 1 s to come up in its ROM. */
function command(
  exchanges: readonly { send: readonly number[]; expect?: readonly number[] }[],
  waitMs: number,
): EnterStrategy {
  return {
    kind: 'command',
    command: {
      ...consolePort,
      exchanges: exchanges.map(({ send, expect = null }) => ({ send, expect, timeoutMs: 2000 })),
      waitMs,
    },
  };
}

function ascii(words: string): number[] {
  return Array.from(words, (letter) => letter.charCodeAt(0));
}

/** MSP version 1, command 68 (set reboot) with one byte: 1 is the bootloader in ROM. The checksum is the XOR from the length on. */
function mspReboot(): number[] {
  const payload = [1, 68, 1];
  return [...ascii('$M<'), ...payload, payload.reduce((sum, byte) => sum ^ byte, 0)];
}
