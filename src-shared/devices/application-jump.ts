import { concernsRom, type BootFields } from './boot-rules.ts';
import type { Device } from './device.ts';

/** Whether a program in the flash can jump into the ROM bootloader, and so be asked to do so from outside. */
export interface ApplicationJump {
  /**
   * `works`: it can, provided that the program first restores clocks, interrupts and peripherals (AN2606 §4).
   * `returns`: the ROM returns control to the flash. `impossible`: the ROM does not support it. `unknown`: no source
   * says.
   */
  verdict: 'works' | 'returns' | 'impossible' | 'unknown';
  /** Why. The words: `leave.jump.<reason>`. */
  reason: JumpReason;
}

export type JumpReason = 'general' | 'empty-check' | 'l0' | 'dual-bank' | 'secure' | 'not-stated';

/** L07x/L08x are the parts whose users reported that a jump comes back. */
const L07 = 0x447;
/** Families whose boot depends on the security state: a jump depends on TrustZone and product state (AN2606). */
const SECURE_FAMILIES: readonly string[] = ['H5', 'H7RS', 'L5', 'U3', 'U5', 'WBA', 'C5'];

/**
 * Whether software can jump to the ROM of a part. The general statement is AN2606 §4 ("jump to bootloader"), which
 * excepts L0; the other exceptions are those of the device sections. `known` has the values read from the board, if
 * any.
 */
export function applicationJump(
  device: Device,
  known: { bootloaderId?: number | null; fields?: BootFields } = {},
): ApplicationJump {
  if (device.deviceClass !== 'stm32') return { verdict: 'unknown', reason: 'not-stated' };
  if (device.noJump === 'returns-unless-empty') return { verdict: 'returns', reason: 'empty-check' };
  const { bankBoot } = device;
  if (bankBoot !== null && bankBoot !== undefined) {
    const value = known.fields?.[bankBoot.bit];
    const concerns = concernsRom(bankBoot.bootloaderIds, known.bootloaderId ?? null);
    if (concerns && value === bankBoot.activeValue) return { verdict: 'returns', reason: 'dual-bank' };
    if (concerns && value === undefined)
      return { verdict: device.pid === L07 ? 'returns' : 'unknown', reason: 'dual-bank' };
    if (device.pid === L07) return { verdict: 'unknown', reason: 'not-stated' };
  }
  if (device.noJump === 'unsupported') return { verdict: 'impossible', reason: 'l0' };
  if (SECURE_FAMILIES.includes(device.family)) return { verdict: 'unknown', reason: 'secure' };
  return { verdict: 'works', reason: 'general' };
}

/** True if an application command cannot be expected to end in the ROM. */
export function cannotJump({ verdict }: ApplicationJump): boolean {
  return verdict === 'returns' || verdict === 'impossible';
}
