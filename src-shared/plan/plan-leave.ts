import type { Device } from '../devices/device.ts';
import { readOnlyEffects, type AllowedEffects } from '../effects/allowed-effects.ts';
import { FlashError } from '../errors.ts';
import type { LeaveStrategy, LeaveTrap, LeaveWay } from './leave-strategy.ts';
import { optionReloadStub, resetStub, type RamStub } from './ram-stub.ts';

/** What decides how a board can be left. */
export interface LeaveSituation {
  device: Device;
  bootloaderId: number | null;
  /** Vector table of the program, for Go; null if there is none. */
  startAddress: number | null;
  /** What the modem lines can do to the board. */
  lines: 'reset-and-boot0' | 'reset' | 'boot0' | 'none';
  /** Readout protection is set before the board is left. */
  isProtected: boolean;
}

/** How a board will be left: the part of a plan that comes last. */
export interface LeavePlan {
  way: LeaveWay;
  /** Why this way. The words: `leave.why.<reason>`. */
  reason: LeaveReason;
  /** What may make the part start its ROM again. */
  traps: readonly LeaveTrap[];
  /** Where Go is sent: the program, or the stub. Null if Go is not used. */
  go: number | null;
  /** Written to RAM first. */
  stub: RamStub | null;
}

export type LeaveReason = 'asked' | 'lines' | 'empty-check' | 'no-lines' | 'no-program';

/** Boot patterns of AN2606 table 2 in which an option bit can take the place of the BOOT0 pin. */
const PATTERNS_WITH_BOOT_OPTION = /^(6|11|13|14|15|16)\b/;
/** Boot patterns with dual-bank boot (BFB2, nDBOOT): the ROM runs first at every reset. */
const PATTERNS_WITH_DUAL_BOOT = /^(3|4|5|7|9|14)\b|dual-bank/;

/**
 * Decides how the bootloader is left, for the part and the wiring at hand.
 *
 * @throws FlashError `E-LEAVE-NO-RAM` and `E-LEAVE-UNKNOWN` if the part cannot be left so, `E-LEAVE-NO-LINES` if no
 *   line resets it, `E-LEAVE-NO-WAY` if nothing is left to choose from,
 *   `E-LEAVE-PROTECTED` if readout protection bars the way
 */
export function planLeave(strategy: LeaveStrategy, situation: LeaveSituation): LeavePlan {
  if (situation.isProtected && strategy !== 'reset-by-lines') return planProtected(strategy, situation);
  return strategy === 'auto' ? chooseWay(situation) : planWay(strategy, 'asked', situation);
}

/**
 * A reset is the cleanest, because Go leaves clocks and peripherals as the ROM had them (AN2606). But a part with an
 * empty check remembers from power-up that its flash was empty, and a reset starts its ROM again: there Go is better.
 */
function chooseWay(situation: LeaveSituation): LeavePlan {
  const { device, lines, startAddress } = situation;
  const hasReset = lines === 'reset-and-boot0';
  if (hasReset && !device.emptyCheck) return planWay('reset-by-lines', 'lines', situation);
  if (startAddress !== null) return planWay('go', hasReset ? 'empty-check' : 'no-lines', situation);
  if (optionReloadStub(device, situation.bootloaderId) !== undefined)
    return planWay('option-reload', 'no-program', situation);
  if (hasReset) return planWay('reset-by-lines', 'no-program', situation);
  throw new FlashError('E-LEAVE-NO-WAY', { device: device.name });
}

/**
 * Under readout protection the ROM refuses Go and Write Memory (AN3155 table 2), so neither a program nor a stub in RAM can
 * be started. A reset is not a choice to make for somebody if a part that came empty would start its ROM again: such a
 * board would fail when it is locked already.
 */
function planProtected(strategy: LeaveStrategy, situation: LeaveSituation): LeavePlan {
  const { device, lines } = situation;
  if (strategy === 'auto' && lines === 'reset-and-boot0' && !device.emptyCheck)
    return planWay('reset-by-lines', 'lines', situation);
  throw new FlashError('E-LEAVE-PROTECTED', { device: device.name });
}

function planWay(way: LeaveWay, reason: LeaveReason, situation: LeaveSituation): LeavePlan {
  const { device, bootloaderId, lines, startAddress } = situation;
  const base = { way, reason, traps: trapsOf(way, situation), go: null, stub: null };
  switch (way) {
    case 'go':
      return { ...base, go: startAddress ?? device.flashBase };
    case 'reset-by-lines':
      if (lines === 'none' || lines === 'boot0') throw new FlashError('E-LEAVE-NO-LINES', {});
      return base;
    case 'ram-reset': {
      const stub = resetStub(device, bootloaderId);
      if (stub === undefined) throw new FlashError('E-LEAVE-NO-RAM', { device: device.name });
      return { ...base, go: stub.address, stub };
    }
    case 'option-reload': {
      const stub = optionReloadStub(device, bootloaderId);
      if (stub === undefined) throw new FlashError('E-LEAVE-UNKNOWN', { device: device.name });
      return { ...base, go: stub.address, stub };
    }
  }
}

/** What can lead a reset back into the ROM. Go is past all of it. */
function trapsOf(way: LeaveWay, { device, lines }: LeaveSituation): LeaveTrap[] {
  if (way === 'go') return [];
  const pattern = device.bootPattern ?? '';
  const traps: LeaveTrap[] = [];
  if (lines !== 'reset-and-boot0' && lines !== 'boot0') traps.push('boot0-high');
  if (device.emptyCheck && way !== 'option-reload') traps.push('empty-check');
  if (PATTERNS_WITH_BOOT_OPTION.test(pattern)) traps.push('boot-option');
  if (PATTERNS_WITH_DUAL_BOOT.test(pattern)) traps.push('bfb2');
  return traps;
}

/** What leaving allows: the bytes of the stub where it stands, Go to one address, and nothing more. */
export function effectsOfLeave({ go, stub }: LeavePlan): AllowedEffects {
  return { ...readOnlyEffects, writes: stub === null ? [] : [stub], go };
}
