import type { Chip } from './chip.ts';
import { canRunFrom } from './vector-table.ts';

/** Where a reset leads: into the ROM, or to the vector table at an address (undefined: nothing runs, it led into RAM). */
export type BootChoice = { enters: 'rom' } | { enters: 'application'; at: number | undefined };

/** What the boot logic of the silicon reads out of the option bytes in force. */
interface BootBits {
  /** BOOT_LOCK: always the flash. */
  isLocked: boolean;
  /** Level of option bit nBOOT0, inverted, if it counts instead of the pin; undefined: the pin counts. */
  boot0FromOption: boolean | undefined;
  /** BOOT1 leads into the RAM. */
  boot1High: boolean;
  /** Dual-bank boot is on. */
  bankBoot: boolean;
}

/** Chooses as the silicon does after a reset (AN2606 table 2 and its dual-bank figures). */
export function chooseBoot(chip: Chip, boot0PinHigh: boolean, foundEmpty: boolean): BootChoice {
  const bits = bootBits(chip);
  const flash: BootChoice = { enters: 'application', at: chip.flash.base };
  if (bits.isLocked || chip.options.lockedForGood) return flash;
  const boot0High = bits.boot0FromOption ?? boot0PinHigh;
  if (boot0High) return bits.boot1High ? { enters: 'application', at: undefined } : { enters: 'rom' };
  if (bits.bankBoot) return handOver(chip) ?? { enters: 'rom' };
  return foundEmpty ? { enters: 'rom' } : flash;
}

/**
 * Where a ROM that a program has jumped to goes on: most stay, some return control (AN2606: F04x/F070x6 and L01x by the
 * empty check, dual-bank boot if a bank is valid).
 */
export function chooseAfterJump(chip: Chip): BootChoice {
  if (bootBits(chip).bankBoot) return handOver(chip) ?? { enters: 'rom' };
  const returnsUnlessEmpty = RETURN_UNLESS_EMPTY.includes(chip.device.pid);
  if (!returnsUnlessEmpty || chip.flash.isBlank(chip.flash.base, 4)) return { enters: 'rom' };
  return { enters: 'application', at: chip.flash.base };
}

const RETURN_UNLESS_EMPTY: readonly number[] = [0x445, 0x457];
/** L07x V4.0 and V11.1 came before dual-bank boot: whatever the bit says, they stay (AN2606, version table). */
const L07_BEFORE_BANK_BOOT: readonly number[] = [0x40, 0xb1];

/** The valid bank that dual-bank boot starts: bank 2 if it is valid, else bank 1. */
function handOver(chip: Chip): BootChoice | undefined {
  const { id } = chip.profile.rom;
  if (chip.device.pid === 0x447 && id !== null && L07_BEFORE_BANK_BOOT.includes(id)) return undefined;
  const bank2 = chip.flash.pages.find((page) => page.bank === 2)?.address;
  const banks = bank2 === undefined ? [chip.flash.base] : [bank2, chip.flash.base];
  const at = banks.find((address) => canRunFrom(chip.memory, address));
  return at === undefined ? undefined : { enters: 'application', at };
}

/** Bit positions are those of the reference manuals; they are known here on their own, to check what the tool believes. */
function bootBits({ device, options }: Chip): BootBits {
  const bytes = options.inForce;
  const word = (offset: number) =>
    bytes.length < offset + 4
      ? 0
      : new DataView(bytes.buffer, bytes.byteOffset + offset, 4).getUint32(0, true);
  const bit = (value: number, index: number) => ((value >>> index) & 1) === 1;
  const none: BootBits = { isLocked: false, boot0FromOption: undefined, boot1High: false, bankBoot: false };
  const optr = word(0);
  switch (device.family) {
    case 'C0':
    case 'G0':
    case 'U0':
      return {
        ...none,
        isLocked: bit(word(G0_SECR_OFFSET), 16),
        boot0FromOption: bit(optr, 24) ? !bit(optr, 26) : undefined,
        boot1High: !bit(optr, 25),
      };
    case 'G4':
    case 'L4':
    case 'L4+':
    case 'WB':
    case 'WL': {
      const hasSoftwareBoot0 = device.pid !== 0x415;
      return {
        isLocked:
          (device.family === 'G4' && bit(word(G4_SEC1R_OFFSET), 16)) ||
          (device.family === 'WL' && bit(optr, 30)),
        boot0FromOption: hasSoftwareBoot0 && !bit(optr, 26) ? !bit(optr, 27) : undefined,
        boot1High: !bit(optr, 23),
        bankBoot: [0x415, 0x469].includes(device.pid) && bit(optr, 20),
      };
    }
    case 'L0':
      // Half-words with their complements: the upper half of OPTR is at +4.
      return { ...none, boot1High: !bit(word(4), 15), bankBoot: device.pid === 0x447 && bit(word(4), 7) };
    case 'L1':
      return { ...none, bankBoot: [0x436, 0x437].includes(device.pid) && !bit(word(4), 7) };
    case 'F0':
    case 'F3': {
      const user = bytes[2] ?? 0xff;
      const hasBootSel = [0x442, 0x445].includes(device.pid);
      return {
        ...none,
        boot0FromOption: hasBootSel && !bit(user, 7) ? !bit(user, 3) : undefined,
        boot1High: !bit(user, 4),
      };
    }
    case 'F1':
      return { ...none, bankBoot: device.pid === 0x430 && !bit(bytes[2] ?? 0xff, 3) };
    case 'F4':
      return { ...none, bankBoot: [0x419, 0x434].includes(device.pid) && bit(optr, 4) };
    default:
      return none;
  }
}

/** Option word with BOOT_LOCK on G0 and C0 (0x1FFF7870) and on G4 (0x1FFF7828). */
const G0_SECR_OFFSET = 0x70;
const G4_SEC1R_OFFSET = 0x28;

/**
 * Brings the boot bits of a new board into the state of a board in use: no BOOT_LOCK, no dual-bank boot, and the BOOT0
 * pin counts unless the caller wants the factory setting, in which G0, C0 and U0 ignore it.
 */
export function prepareBootBits({ device, options, profile }: Chip): void {
  const set = (offset: number, bitIndex: number, value: 0 | 1) => {
    if (options.inForce.length < offset + 8) return;
    options.prepareBit(offset, bitIndex, value);
    options.prepareBit(offset + 4, bitIndex, value === 1 ? 0 : 1);
  };
  switch (device.family) {
    case 'C0':
    case 'G0':
    case 'U0':
      if (!profile.ignoresBoot0Pin) set(0, 24, 0);
      set(G0_SECR_OFFSET, 16, 0);
      break;
    case 'G4':
      set(G4_SEC1R_OFFSET, 16, 0);
      break;
    case 'L1':
      // nBFB2 is delivered as 1 (L1 reference manual, option bytes); its complement is 16 bits on.
      options.prepareBit(4, 7, 1);
      options.prepareBit(6, 7, 0);
      break;
  }
}
