/** The meaning of a UF2 family number. */
export interface Uf2Family {
  /** For people, such as `STM32F4`. */
  name: string;
  /** The families of our device records that it covers; none for chips of other makers. */
  families: readonly string[];
  /** The one series of the family that it is for, as device records name it. */
  part?: string;
  /** The flash of that part in bytes, if the number means one size. */
  flashSizeBytes?: number;
}

const KIB = 1024;

/**
 * Family numbers of STM32 series (github.com/microsoft/uf2, `utils/uf2families.json`). L4+ and H7R/S count as L4 and
 * H7, as ST names them; WB0, WBA and WL3 are other chips than WB and WL.
 */
const stm32Families: Readonly<Record<number, Uf2Family>> = {
  0x647824b6: { name: 'STM32F0', families: ['F0'] },
  0x5ee21072: { name: 'STM32F1', families: ['F1'] },
  0x5d1a0a2e: { name: 'STM32F2', families: ['F2'] },
  0x6b846188: { name: 'STM32F3', families: ['F3'] },
  0x57755a57: { name: 'STM32F4', families: ['F4'] },
  0x6d0922fa: { name: 'STM32F407', families: ['F4'], part: 'F407' },
  0x8fb060fe: { name: 'STM32F407VG', families: ['F4'], part: 'F407', flashSizeBytes: 1024 * KIB },
  0x06d1097b: { name: 'STM32F411xC', families: ['F4'], part: 'F411', flashSizeBytes: 256 * KIB },
  0x2dc309c5: { name: 'STM32F411xE', families: ['F4'], part: 'F411', flashSizeBytes: 512 * KIB },
  0x53b80f00: { name: 'STM32F7', families: ['F7'] },
  0x300f5633: { name: 'STM32G0', families: ['G0'] },
  0x4c71240a: { name: 'STM32G4', families: ['G4'] },
  0x4e8f1c5d: { name: 'STM32H5', families: ['H5'] },
  0x6db66082: { name: 'STM32H7', families: ['H7', 'H7RS'] },
  0x202e3a91: { name: 'STM32L0', families: ['L0'] },
  0x1e1f432d: { name: 'STM32L1', families: ['L1'] },
  0x00ff6919: { name: 'STM32L4', families: ['L4', 'L4+'] },
  0x04240bdf: { name: 'STM32L5', families: ['L5'] },
  0x70d16653: { name: 'STM32WB', families: ['WB'] },
  0x21460ff0: { name: 'STM32WL', families: ['WL'] },
};

/** Numbers of other makers' chips in the same table. */
const foreignFamilies: Readonly<Record<number, string>> = {
  0x11de784a: 'M0SENSE BL702',
  0x16573617: 'ATmega32',
  0x1851780a: 'SAML21',
  0x1b57745f: 'nRF52',
  0x1c5f21b0: 'ESP32',
  0x22e0d6fc: 'RTL8710B',
  0x2abc77ec: 'LPC55',
  0x2b88d29c: 'ESP32-C2',
  0x3101f7c1: 'ESP32-S31',
  0x31d228c6: 'GD32F350',
  0x332726f6: 'ESP32-H2',
  0x3379cfe2: 'RTL8720D',
  0x3d308e94: 'ESP32-P4',
  0x4b684d71: 'MaixPlay-U4',
  0x4f6ace52: 'CSK4',
  0x4fb2d5bd: 'i.MX RT10xx',
  0x51e903a8: 'XR809',
  0x540ddf62: 'ESP32-C6',
  0x55114460: 'SAMD51',
  0x5a18069b: 'FX2',
  0x621e937a: 'nRF52833',
  0x675a40b0: 'BK7231U',
  0x68ed2b88: 'SAMD21',
  0x699b62ec: 'CH32V',
  0x6a82cc42: 'BK7251',
  0x6e7348a8: 'CSK6',
  0x6f752678: 'nRF52832xxAB',
  0x72721d4e: 'nRF52832xxAA',
  0x7410520a: 'MAX32690',
  0x77d850c4: 'ESP32-C61',
  0x7b3ef230: 'BK7231N',
  0x7be8976d: 'RA4M1',
  0x7d7a66ef: 'PY32F071',
  0x7eab61ed: 'ESP8266',
  0x7f83e793: 'KL32L2',
  0x820d9a5f: 'nRF52820',
  0x91d3fd18: 'MAX78002',
  0x9517422f: 'RZ/A1LU',
  0x9af03e33: 'GD32VF103',
  0x9e0baa8a: 'ESP32-H4',
  0x9fffd543: 'RTL8710A',
  0xa0c97b8e: 'AT32F415',
  0xada52840: 'nRF52840',
  0xb6dd00af: 'ESP32-H21',
  0xbfdd4eee: 'ESP32-S2',
  0xc47e5767: 'ESP32-S3',
  0xd42ba06c: 'ESP32-C3',
  0xd63f8632: 'MAX32650',
  0xde1270b7: 'BL602',
  0xe08f7564: 'RTL8720C',
  0xe48bff56: 'RP2040',
  0xe48bff57: 'RP2040/RP2350 (absolute)',
  0xe48bff58: 'RP2040/RP2350 (data)',
  0xe48bff59: 'RP2350 (Arm, secure)',
  0xe48bff5a: 'RP2350 (RISC-V)',
  0xe48bff5b: 'RP2350 (Arm, non-secure)',
  0xf0c30d71: 'MAX32666',
  0xf71c0343: 'ESP32-C5',
};

/** The meaning of a family number; undefined if the table does not have it. */
export function uf2FamilyOf(family: number): Uf2Family | undefined {
  const foreign = foreignFamilies[family];
  return stm32Families[family] ?? (foreign === undefined ? undefined : { name: foreign, families: [] });
}

/** A family number for people: its name, or the number itself. */
export function uf2FamilyName(family: number): string {
  return uf2FamilyOf(family)?.name ?? `0x${family.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** True if a number is known to be no STM32's. */
export function isForeignUf2Family(family: number): boolean {
  return foreignFamilies[family] !== undefined;
}

/** True for chips of other makers whose ROM speaks ST's protocol, so that one may be the unknown part that answered. */
export function isStCloneFamily(family: number): boolean {
  return /^(GD32F|AT32|PY32)/.test(foreignFamilies[family] ?? '');
}
