import type { Device } from '../devices/device.ts';
import { otherRomInterfaces, romPins, romRemarks } from '../devices/rom-interfaces.ts';
import { seen } from './cause.ts';
import type { EvidenceItem } from './diagnosis.ts';

/** More remarks than this would hide what matters. */
const MAX_REMARKS = 4;

/**
 * What is known about reaching the bootloader of a part: the pins it listens on, other interfaces that it may use
 * instead of the UART (AN2606 §4), and what its record says about its versions. Without a part, what is true for all.
 */
export function romEvidence(device: Device | undefined): EvidenceItem[] {
  if (device === undefined) return [seen('seen.other-interface')];
  const pins = romPins(device.uart);
  const others = otherRomInterfaces(device);
  return [
    ...(pins.length > 0 ? [seen('seen.rom-pins', { device: device.name, pins: pins.join('; ') })] : []),
    others.length > 0
      ? seen('seen.other-interfaces', { interfaces: others.join(', ') })
      : seen('seen.other-interface'),
    ...powerEvidence(device),
    ...romRemarks(device)
      .slice(0, MAX_REMARKS)
      .map(({ version, note }) => seen('seen.rom-note', { version, note })),
  ];
}

/** States of this part that end with the supply only. */
export function powerEvidence(device: Device): EvidenceItem[] {
  return [
    ...(device.powerCycle?.includes('boot0-latched') === true
      ? [seen('seen.boot0-latched', { device: device.name })]
      : []),
    ...(forgetsEmpty(device) ? [seen('seen.empty-forgotten', { device: device.name })] : []),
  ];
}

/** A reset may not be enough to reach the bootloader of this part. */
export function onlyPowerHelps(device: Device): boolean {
  return device.powerCycle?.includes('boot0-latched') === true || forgetsEmpty(device);
}

function forgetsEmpty({ clearsEmptyFlag }: Device): boolean {
  return clearsEmptyFlag !== null && clearsEmptyFlag !== undefined;
}
