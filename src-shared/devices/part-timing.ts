import type { Device } from './device.ts';

/**
 * How long the silicon takes. Typical figures of the families' datasheets, rounded; without a datasheet it is the
 * figure of the nearest family, so treat them all as assumptions. Start-up is AN2606 tables 227–228.
 */
export interface PartTiming {
  /** From the release of reset until the ROM can hear 0x7F. */
  startupMs: number;
  /** Erase of one page of `sizeBytes`. */
  pageEraseMs(sizeBytes: number): number;
  massEraseMs: number;
  /** Program time of one step of `programStepBytes`. */
  programStepMs: number;
  programStepBytes: number;
}

interface FlashTiming {
  pageErase: readonly [sizeBytes: number, ms: number][];
  massEraseMs: number;
  stepMs: number;
  stepBytes: number;
}

const halfWordFlash: FlashTiming = {
  pageErase: [
    [1024, 30],
    [2048, 30],
  ],
  massEraseMs: 30,
  stepMs: 0.0525,
  stepBytes: 2,
};
const doubleWordFlash: FlashTiming = {
  pageErase: [
    [2048, 22],
    [4096, 22],
  ],
  massEraseMs: 22,
  stepMs: 0.085,
  stepBytes: 8,
};
/** Byte-wide, as the ROM programs until the voltage range is set (AN2606, virtual location 0xFFFF0000). */
const sectorFlash: FlashTiming = {
  pageErase: [
    [16 << 10, 400],
    [32 << 10, 500],
    [64 << 10, 1200],
    [128 << 10, 2000],
    [256 << 10, 4000],
  ],
  massEraseMs: 16_000,
  stepMs: 0.016,
  stepBytes: 1,
};
const quadWordFlash: FlashTiming = { pageErase: [[8192, 2]], massEraseMs: 256, stepMs: 0.118, stepBytes: 16 };

const familyFlash: Readonly<Record<string, FlashTiming>> = {
  F0: halfWordFlash,
  F1: halfWordFlash,
  F3: halfWordFlash,
  W: halfWordFlash,
  F2: sectorFlash,
  F4: sectorFlash,
  F7: sectorFlash,
  H7: {
    pageErase: [
      [8192, 2.2],
      [128 << 10, 2000],
    ],
    massEraseMs: 10_000,
    stepMs: 0.29,
    stepBytes: 32,
  },
  L0: { pageErase: [[128, 3.3]], massEraseMs: 3.3, stepMs: 3.3, stepBytes: 64 },
  L1: { pageErase: [[256, 3.3]], massEraseMs: 3.3, stepMs: 3.3, stepBytes: 128 },
  C0: doubleWordFlash,
  G0: doubleWordFlash,
  G4: doubleWordFlash,
  L4: doubleWordFlash,
  'L4+': doubleWordFlash,
  L5: doubleWordFlash,
  U0: doubleWordFlash,
  U3: doubleWordFlash,
  WB: doubleWordFlash,
  WL: doubleWordFlash,
  C5: quadWordFlash,
  H5: quadWordFlash,
  H7RS: quadWordFlash,
  U5: quadWordFlash,
  WBA: quadWordFlash,
};

/** Times of a part: see {@link PartTiming} for where they come from. */
export function partTiming(device: Device): PartTiming {
  const flash = familyFlash[device.family] ?? doubleWordFlash;
  return {
    startupMs: device.uart.startup.typicalMs,
    pageEraseMs: (sizeBytes) => nearestPageErase(flash, sizeBytes),
    massEraseMs: flash.massEraseMs,
    programStepMs: flash.stepMs,
    programStepBytes: flash.stepBytes,
  };
}

function nearestPageErase(flash: FlashTiming, sizeBytes: number): number {
  const byDistance = [...flash.pageErase].sort(
    (a, b) => Math.abs(a[0] - sizeBytes) - Math.abs(b[0] - sizeBytes),
  );
  return byDistance[0]?.[1] ?? 0;
}
