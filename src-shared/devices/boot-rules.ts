import type { BankBoot, BootSelector, Device } from './device.ts';

/** Option fields that have a say in booting, by their names in the reference manuals. */
export type BootField =
  'nBOOT0' | 'nBOOT1' | 'nBOOT_SEL' | 'BOOT_SEL' | 'nSWBOOT0' | 'BOOT_LOCK' | 'BFB2' | 'nBFB2';

/** Values of the option fields that could be read; a missing field is not known, or the part does not have it. */
export type BootFields = Readonly<Partial<Record<BootField, number>>>;

/** What is known of a board at the moment of a reset. */
export interface BootSituation {
  fields: BootFields;
  boot0Pin: 'high' | 'low' | 'unknown';
  /** The empty check found the first flash word empty when it was last made; undefined = not known. */
  foundEmpty?: boolean | undefined;
  /** Some flash bank begins with a stack pointer and a reset vector; undefined = not known. */
  hasValidBank?: boolean | undefined;
  /** Bootloader ID byte; null = not known. */
  bootloaderId?: number | null;
}

/** The reason for the result of a reset. */
export type BootCause =
  /** BOOT_LOCK = 1: always the program. */
  | 'locked'
  /** The level of the BOOT0 pin. */
  | 'boot0-pin'
  /** Option bit nBOOT0 takes the place of the pin. */
  | 'boot0-option'
  /** nBOOT1 = 0 leads into RAM instead of the bootloader. */
  | 'boot1'
  /** The flash was found empty. */
  | 'empty'
  /** Dual-bank boot hands control to a valid bank, or finds none. */
  | 'banks'
  /**
   * The rule of the part depends on values that the bootloader cannot read (boot addresses, TrustZone, product state).
   */
  | 'not-modelled';

/** What the next reset starts. */
export interface BootForecast {
  enters: 'rom' | 'program' | 'ram' | 'depends';
  cause: BootCause;
}

/** How the boot patterns of AN2606 table 2 look at pins and option bits. */
interface LevelRule {
  /** The source of BOOT1: a pin, option bit nBOOT1, or nothing. */
  boot1: 'pin' | 'option' | 'none';
}

const levelRules: Readonly<Record<number, LevelRule>> = {
  1: { boot1: 'pin' },
  2: { boot1: 'option' },
  3: { boot1: 'pin' },
  4: { boot1: 'pin' },
  5: { boot1: 'pin' },
  6: { boot1: 'option' },
  7: { boot1: 'option' },
  11: { boot1: 'option' },
  13: { boot1: 'option' },
  14: { boot1: 'option' },
  15: { boot1: 'option' },
  16: { boot1: 'option' },
};

/** What a boot pattern depends on. */
export type BootRuleKind = 'levels' | 'addresses' | 'security' | 'product-state' | 'radio-pin' | 'not-stated';

/** The rule by which a part starts its bootloader. */
export interface BootRule {
  kind: BootRuleKind;
  /** Number of the pattern in AN2606 table 2; null if none is stated. */
  pattern: number | null;
  boot1: LevelRule['boot1'];
  selector: BootSelector | null;
  bankBoot: BankBoot | null;
  emptyCheck: boolean;
}

const OTHER_KINDS: Readonly<Record<number, BootRuleKind>> = {
  8: 'addresses',
  9: 'addresses',
  10: 'addresses',
  12: 'security',
  17: 'product-state',
  18: 'radio-pin',
};

/**
 * The boot rule of a part. If a record names two patterns, the second is the more complex one (dual bank, empty check).
 */
export function bootRule(device: Device): BootRule {
  const pattern = bootPatternsOf(device).at(-1) ?? null;
  const level = pattern === null ? undefined : levelRules[pattern];
  const kind = level === undefined ? (OTHER_KINDS[pattern ?? 0] ?? 'not-stated') : 'levels';
  return {
    kind,
    pattern,
    boot1: level?.boot1 ?? 'none',
    selector: device.bootSelector ?? null,
    bankBoot: device.bankBoot ?? null,
    emptyCheck: device.emptyCheck,
  };
}

/** Pattern numbers that a record names: `2, or 7 with dual-bank boot` → 2 and 7. */
export function bootPatternsOf({ bootPattern }: Pick<Device, 'bootPattern'>): number[] {
  return Array.from(bootPattern?.matchAll(/\b\d{1,2}\b/g) ?? [], ([digits]) => Number(digits));
}

/** What the next reset of a board starts, by AN2606 table 2 and the dual-bank figures. Pure. */
export function forecastBoot(device: Device, situation: BootSituation): BootForecast {
  const rule = bootRule(device);
  if (rule.kind !== 'levels') return { enters: 'depends', cause: 'not-modelled' };
  const { fields } = situation;
  if (fields.BOOT_LOCK === 1) return { enters: 'program', cause: 'locked' };
  const boot0 = boot0Level(rule, situation);
  if (boot0.level === 'high' && rule.boot1 === 'option' && fields.nBOOT1 === 0)
    return { enters: 'ram', cause: 'boot1' };
  if (boot0.level === 'high') return { enters: 'rom', cause: boot0.cause };
  const otherwise = bootWithoutPin(rule, situation, boot0.cause);
  if (boot0.level === 'low' || otherwise.enters === 'rom') return otherwise;
  return { enters: 'depends', cause: boot0.cause };
}

/** What takes the place of the BOOT0 level, and which level that is. */
function boot0Level(
  { selector }: BootRule,
  { fields, boot0Pin }: BootSituation,
): { level: 'high' | 'low' | 'unknown'; cause: 'boot0-pin' | 'boot0-option' } {
  const selected = selector === null ? undefined : fields[selector.bit];
  const goesByOption = selector !== null && selected !== undefined && selected !== selector.pinValue;
  if (!goesByOption) return { level: boot0Pin, cause: 'boot0-pin' };
  const level = fields.nBOOT0 === undefined ? 'unknown' : fields.nBOOT0 === 0 ? 'high' : 'low';
  return { level, cause: 'boot0-option' };
}

/** BOOT0 selects the flash: dual-bank boot and the empty check may still lead into the ROM. */
function bootWithoutPin(
  { bankBoot, emptyCheck }: BootRule,
  { fields, foundEmpty, hasValidBank, bootloaderId = null }: BootSituation,
  cause: BootCause,
): BootForecast {
  if (bankBoot !== null && fields[bankBoot.bit] === bankBoot.activeValue) {
    // No source says what an early ROM does with this bit, so nothing is predicted for it.
    if (!concernsRom(bankBoot.bootloaderIds, bootloaderId)) return { enters: 'depends', cause: 'banks' };
    if (hasValidBank === undefined) return { enters: 'depends', cause: 'banks' };
    return { enters: hasValidBank ? 'program' : 'rom', cause: 'banks' };
  }
  if (!emptyCheck || foundEmpty === false) return { enters: 'program', cause };
  return foundEmpty === true ? { enters: 'rom', cause: 'empty' } : { enters: 'depends', cause: 'empty' };
}

/** True if a fact of some ROM versions holds for this one; a version that is not known counts. */
export function concernsRom(bootloaderIds: readonly number[] | null, bootloaderId: number | null): boolean {
  return bootloaderIds === null || bootloaderId === null || bootloaderIds.includes(bootloaderId);
}

/** The ROM of this version clears the flag of the empty check when it starts (AN2606: C05, C07, C09, G07 V11.3, G0B, U0). */
export function clearsEmptyFlag({ clearsEmptyFlag: rule }: Device, bootloaderId: number | null): boolean {
  return rule !== null && rule !== undefined && concernsRom(rule.bootloaderIds, bootloaderId);
}

/** The option fields that the rule of a part looks at. */
export function bootFieldsOf(device: Device): BootField[] {
  const { kind, boot1, selector, bankBoot } = bootRule(device);
  if (kind !== 'levels') return [];
  const fields: BootField[] = ['BOOT_LOCK'];
  if (boot1 === 'option') fields.push('nBOOT1');
  if (selector !== null) fields.push(selector.bit, 'nBOOT0');
  if (bankBoot !== null) fields.push(bankBoot.bit);
  return fields;
}
