/** Names of the maps that came with the old tool, and the product ids they are for (UM0462; AN2606 table 226). */
const knownMaps: Readonly<Record<string, number>> = {
  'STM32_Low-density_16K': 0x412,
  'STM32_Low-density_32K': 0x412,
  'STM32_Med-density_64K': 0x410,
  'STM32_Med-density_128K': 0x410,
  'STM32_High-density_256K': 0x414,
  'STM32_High-density_384K': 0x414,
  'STM32_High-density_512K': 0x414,
  'STM32F1_Low-density_16K': 0x412,
  'STM32F1_Low-density_32K': 0x412,
  'STM32F1_Med-density_64K': 0x410,
  'STM32F1_Med-density_128K': 0x410,
  'STM32F1_High-density_256K': 0x414,
  'STM32F1_High-density_384K': 0x414,
  'STM32F1_High-density_512K': 0x414,
  STM32F2_1024K: 0x411,
  STM32F3_7x_8x_256K: 0x432,
  STM32L0_x3_x2_x1_64K: 0x417,
  STM32L0_x3_x2_x1_192K: 0x447,
  STM32F7_46_1024K: 0x449,
};

/** The product id that a map of the old tool is for, whatever the case of its name; undefined for any other name. */
export function pidOfKnownMap(name: string): number | undefined {
  const entry = Object.entries(knownMaps).find(([known]) => known.toLowerCase() === name.toLowerCase());
  return entry?.[1];
}
