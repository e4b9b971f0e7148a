import type { Chip } from './chip.ts';

/** How code in RAM ended: with a reset, with the option bytes reloaded, or not within the steps it was given. */
export type RamCodeEnd = 'system-reset' | 'option-reload' | 'runs-on';

/** AIRCR, and what it takes for a system reset (ARMv6-M manual, B3.2.6). */
const AIRCR = 0xe000_ed0c;
const VECTKEY = 0x05fa;
const SYSRESETREQ = 1 << 2;
/** FLASH_CR of F0 and its bit OBL_LAUNCH (RM0091 §3.5.5), for the part whose ROM is known to leave it unlocked. */
const FLASH_CR = 0x4002_2010;
const OBL_LAUNCH = 1 << 13;
const RELOADING_PID = 0x442;

const MAX_STEPS = 1000;

/**
 * Runs code in RAM from its vector table on, as far as a handful of Thumb instructions go: LDR literal, STR and B. What
 * it does not know, it takes for a program that runs on.
 */
export function runRamCode({ memory, device }: Chip, vectorTable: number): RamCodeEnd {
  const word = (address: number) => new DataView(memory.read(address, 4).buffer).getUint32(0, true);
  const registers = new Array<number>(8).fill(0);
  let counter = (word(vectorTable + 4) & ~1) >>> 0;
  for (let step = 0; step < MAX_STEPS && memory.kindAt(counter) === 'ram'; step += 1) {
    const code = word(counter) & 0xffff;
    const [low, middle] = [code & 7, (code >> 3) & 7];
    counter += 2;
    if (code >> 11 === 0b01001) {
      // The program counter reads as the next instruction but one, word-aligned (ARMv6-M manual, A6.7.27).
      registers[(code >> 8) & 7] = word(((counter + 2) & ~3) + (code & 0xff) * 4);
    } else if (code >> 11 === 0b01100) {
      const address = ((registers[middle] ?? 0) + ((code >> 6) & 31) * 4) >>> 0;
      const end = endOfStore(address, registers[low] ?? 0, device.pid);
      if (end !== undefined) return end;
    } else if (code >> 11 === 0b11100) {
      counter += 2 + ((code << 21) >> 20);
    } else return 'runs-on';
  }
  return 'runs-on';
}

function endOfStore(address: number, value: number, pid: number): RamCodeEnd | undefined {
  if (address === AIRCR && value >>> 16 === VECTKEY && (value & SYSRESETREQ) !== 0) return 'system-reset';
  const reloads = pid === RELOADING_PID && address === FLASH_CR && (value & OBL_LAUNCH) !== 0;
  return reloads ? 'option-reload' : undefined;
}
