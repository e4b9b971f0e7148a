import type { AddressRange } from '#shared/devices/device.ts';
import type { FlashError } from '#shared/errors.ts';
import type { Segment } from '#shared/image/segment.ts';
import { ACK, MAX_TRANSFER_BYTES } from '#shared/protocols/an3155/commands.ts';
import { writeDataFrame } from '#shared/protocols/an3155/encode.ts';
import { holdsCommand } from '#shared/protocols/an3155/holds-command.ts';
import { englishWords } from '#shared/text/english-words.ts';
import { isRefusal } from '../fault.ts';
import type { Suspicions } from '../programmer.ts';

/**
 * What a write may have done that was not answered with its clean ACKs: `error` says what came in their place. A ROM that waits for
 * the data takes what is to bring it back into step for them; one flipped bit of that, and the checksum may fit.
 */
export function suspectWrite(suspicions: Suspicions, block: Segment, error: FlashError): void {
  const { stage } = error.params;
  const isOpen = stage === 'address' && !isRefusal(error);
  if (isOpen || stage === 'data') suspicions.suspectPlaces(overrunOf(block));
  suspectObeyed(suspicions, block, error);
}

/** What data may have made a board do that were not answered with their clean ACK, for a block that is read back with all that lies after it. */
export function suspectObeyed(suspicions: Suspicions, block: Segment, { params }: FlashError): void {
  if (params['stage'] !== 'data') return;
  // After the NACK of a frame that seemed to end early, an ACK answers what its last bytes were taken for.
  const isMoreThanOneAnswer = englishWords(params['byte'] ?? '').includes(' ');
  if (isMoreThanOneAnswer || holdsCommand(writeDataFrame(block.bytes))) suspicions.suspectEverything();
}

/** What data may have done that were acknowledged, if these bytes came after the ACK. */
export function suspectLateData(suspicions: Suspicions, block: Segment, late: Uint8Array): void {
  if (late.includes(ACK) || holdsCommand(writeDataFrame(block.bytes))) suspicions.suspectEverything();
}

/** After a block something may have been written: a damaged length announces up to 256 bytes. */
function overrunOf({ address, bytes }: Segment): AddressRange[] {
  if (bytes.length >= MAX_TRANSFER_BYTES) return [];
  return [{ start: address + bytes.length, end: address + MAX_TRANSFER_BYTES - 1 }];
}

/** Where a block may have been written in the flash: at an address that differs in one bit, and in the checksum. */
export function placesOfOneBit({ address, bytes }: Segment, flash: AddressRange): AddressRange[] {
  const places: AddressRange[] = [];
  const sizeBytes = flash.end - flash.start + 1;
  for (let bit = 2; 2 ** bit < sizeBytes; bit += 1) {
    const start = flash.start + ((address - flash.start) ^ (1 << bit));
    const end = start + bytes.length - 1;
    if (end <= flash.end) places.push({ start, end });
  }
  return places;
}
