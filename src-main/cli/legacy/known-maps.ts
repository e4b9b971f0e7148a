/**
 * Maps that came with the old tool, v2.0 to v2.8, as far as their names say a part in words, and the product ids they stand for. The
 * names are those of the help page (UM0462), of makefiles, scripts and forum threads that call the tool, and of ports of it that
 * list its maps by product id; the ids are those of AN2606 (table of device ids). Maps whose names say parts by their digits
 * (`STM32F4_05_07_15_17_1024K`) need no table: `devices-of-map.ts` reads them.
 */
export const mapsInWords: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  // Up to v2.3 the names of the F1 had no family: STM32_Low-density_16K.
  F1: {
    'low-density': [0x412],
    'low-density-value': [0x420],
    'med-density': [0x410],
    'med-density-value': [0x420],
    'high-density': [0x414],
    'high-density-value': [0x428],
    'xl-density': [0x430],
    'connectivity-line': [0x418],
    connectivity: [0x418],
  },
  // Category 2 is the medium density of the devices with an A at the end of their names.
  L1: {
    'med-density': [0x416, 0x429],
    'med-density-plus': [0x427],
    'high-density': [0x436],
    cat1: [0x416],
    cat2: [0x429],
    cat3: [0x427],
    cat4: [0x436],
    cat5: [0x437],
    cat6: [0x437],
  },
  // Maps of a whole family: what it consisted of when they were made.
  F0: { '': [0x444, 0x440, 0x445] },
  F2: { '': [0x411] },
  F3: { '': [0x422, 0x432] },
  F4: { '': [0x413] },
};

/** Names of maps in full, for the one who mistyped: no map is refused because it is missing here. */
export const mapNames: readonly string[] = [
  ...sized('STM32_', {
    'Low-density': [16, 32],
    'Low-density-value': [16, 32],
    'Med-density': [64, 128],
    'Med-density-value': [64, 128],
    'High-density': [256, 384, 512],
    'High-density-value': [256, 384, 512],
    'XL-density': [768, 1024],
    'Connectivity-line': [64, 128, 256],
  }),
  ...sized('STM32F0_', {
    '3x': [16, 32],
    '30': [64, 256],
    '4x': [32],
    '5x_3x': [64],
    '7x': [128],
    '9x': [256],
  }),
  ...sized('STM32F1_', {
    'Low-density': [16, 32],
    'Low-density-value': [16, 32],
    'Med-density': [64, 128],
    'Med-density-value': [64, 128],
    'High-density': [256, 384, 512],
    'High-density-value': [256, 384, 512],
    'XL-density': [768, 1024],
    'Connectivity-line': [64, 128, 256],
  }),
  'STM32F0_16K',
  'STM32F0_32K',
  'STM32F0_64K',
  'STM32F2_128K',
  'STM32F2_256K',
  'STM32F2_512K',
  'STM32F2_1024K',
  ...sized('STM32F3_', {
    '01_02': [64],
    '03_02': [256],
    '03': [64, 256, 512],
    '34': [64],
    '7x_8x': [64, 128, 256],
  }),
  'STM32F4_1024K',
  ...sized('STM32F4_', {
    '01': [256, 512],
    '05_07_15_17': [512, 1024],
    '10': [128],
    '11': [512],
    '27_37_29_39': [1024, 2048],
    '46': [512],
    '69_79': [1024, 2048],
  }),
  ...sized('STM32F7_', { '46': [1024], '4x_5x': [1024] }),
  ...sized('STM32L0_', { x3_x2_x1: [64, 192] }),
  ...sized('STM32L1_', {
    'Med-density': [32, 64, 128],
    'Med-density-plus': [256],
    'High-density': [256, 384],
    Cat1: [128],
    Cat2: [128],
    Cat3: [256],
    Cat4: [384],
    Cat5: [512],
  }),
  ...sized('STM32L4_', { '7x_8x': [1024] }),
];

function sized(family: string, descriptions: Readonly<Record<string, readonly number[]>>): string[] {
  return Object.entries(descriptions).flatMap(([words, sizesKiB]) =>
    sizesKiB.map((size) => `${family}${words}_${size}K`),
  );
}
