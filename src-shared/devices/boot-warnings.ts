import type { Warning } from '../warnings.ts';
import { clearsEmptyFlag, forecastBoot, type BootFields } from './boot-rules.ts';
import type { Device } from './device.ts';

/** Values read from a board that is about to be programmed. */
export interface BootReadings {
  fields: BootFields;
  /** The first flash word is empty now; undefined if it was not looked at. */
  isEmpty: boolean | undefined;
  bootloaderId: number | null;
}

/**
 * What the user should know before programming a board: that the next reset will not start the bootloader, whatever the
 * level of BOOT0, or will not leave it. It uses only what was read from the board and guesses nothing. Pure.
 */
export function bootWarnings(device: Device, readings: BootReadings): Warning[] {
  return [...notEntered(device, readings), ...notLeft(device, readings)];
}

/** Afterwards the flash holds a program: the empty check does not help any more, and a bank is valid. */
function notEntered(device: Device, readings: BootReadings): Warning[] {
  const { fields, isEmpty, bootloaderId } = readings;
  const programmed = { fields, foundEmpty: false, hasValidBank: true, bootloaderId };
  const warnings: Warning[] = [];
  const byPin = forecastBoot(device, { ...programmed, boot0Pin: 'high' });
  const name = { device: device.name };
  if (byPin.cause === 'locked') warnings.push({ code: 'W-BOOT-LOCKED', params: name });
  if (byPin.cause === 'boot1') warnings.push({ code: 'W-BOOT-RAM', params: name });
  if (byPin.cause === 'boot0-option' && byPin.enters === 'program')
    warnings.push({ code: 'W-BOOT-PIN-IGNORED', params: { ...name, ...bitOf(device) } });
  if (byPin.enters === 'program' && isEmpty === true && clearsEmptyFlag(device, bootloaderId))
    warnings.push({ code: 'W-BOOT-EMPTY-LOST', params: name });
  const bank = device.bankBoot;
  if (bank !== null && bank !== undefined && handsOver(device, readings))
    warnings.push({
      code: 'W-BOOT-BANKS',
      params: { ...name, bit: bank.bit, value: bank.activeValue, offValue: 1 - bank.activeValue },
    });
  return warnings;
}

function handsOver(device: Device, { fields, bootloaderId }: BootReadings): boolean {
  const situation = { fields, bootloaderId, hasValidBank: true, boot0Pin: 'low' } as const;
  const { enters, cause } = forecastBoot(device, situation);
  return cause === 'banks' && enters === 'program';
}

/** With BOOT0 low. A set flag of the empty check stays until a power cycle, whatever is programmed. */
function notLeft(device: Device, { fields, isEmpty, bootloaderId }: BootReadings): Warning[] {
  const foundEmpty = isEmpty === true && !clearsEmptyFlag(device, bootloaderId);
  const { enters, cause } = forecastBoot(device, {
    fields,
    foundEmpty,
    hasValidBank: true,
    bootloaderId,
    boot0Pin: 'low',
  });
  if (enters !== 'rom') return [];
  return cause === 'empty'
    ? [{ code: 'W-BOOT-STILL-EMPTY', params: { device: device.name } }]
    : [{ code: 'W-BOOT-STAYS', params: { device: device.name, ...bitOf(device) } }];
}

function bitOf({ bootSelector }: Device): { bit: string; pinValue: number } {
  return { bit: bootSelector?.bit ?? 'nBOOT_SEL', pinValue: bootSelector?.pinValue ?? 0 };
}
