/** What a family number of UF2 stands for. */
export interface Uf2Family {
  /** For people, such as `STM32F4`. */
  name: string;
  /** The families of our device records that it covers. */
  families: readonly string[];
  /** The one part of the family that it is for, as device records name it. */
  part?: string;
}

/**
 * Family numbers of STM32 series (github.com/microsoft/uf2, `utils/uf2families.json`). L4+ and H7R/S count as L4 and
 * H7, as ST names them; WB0, WBA and WL3 are other chips than WB and WL.
 */
export const stm32Uf2Families: Readonly<Record<number, Uf2Family>> = {
  0x647824b6: { name: 'STM32F0', families: ['F0'] },
  0x5ee21072: { name: 'STM32F1', families: ['F1'] },
  0x5d1a0a2e: { name: 'STM32F2', families: ['F2'] },
  0x6b846188: { name: 'STM32F3', families: ['F3'] },
  0x57755a57: { name: 'STM32F4', families: ['F4'] },
  0x6d0922fa: { name: 'STM32F407', families: ['F4'], part: 'F407' },
  0x8fb060fe: { name: 'STM32F407VG', families: ['F4'], part: 'F407' },
  0x53b80f00: { name: 'STM32F7', families: ['F7'] },
  0x300f5633: { name: 'STM32G0', families: ['G0'] },
  0x4c71240a: { name: 'STM32G4', families: ['G4'] },
  0x6db66082: { name: 'STM32H7', families: ['H7', 'H7RS'] },
  0x202e3a91: { name: 'STM32L0', families: ['L0'] },
  0x1e1f432d: { name: 'STM32L1', families: ['L1'] },
  0x00ff6919: { name: 'STM32L4', families: ['L4', 'L4+'] },
  0x04240bdf: { name: 'STM32L5', families: ['L5'] },
  0x70d16653: { name: 'STM32WB', families: ['WB'] },
  0x21460ff0: { name: 'STM32WL', families: ['WL'] },
};
