import { xorOf } from '#shared/bytes.ts';
import * as encode from '#shared/protocols/an3155/encode.ts';
import type { Conversation } from './conversation.ts';
import { garbage } from './line-faults.ts';
import { MASS_ERASE_TIMEOUT_MS } from './timeouts.ts';

/** What Get Checksum computes over. */
export interface ChecksumRequest {
  /** Word-aligned. */
  address: number;
  wordCount: number;
  /** Parts with a fixed CRC unit ignore polynomial and initial value. */
  polynomial: number;
  initialValue: number;
}

/** Get Checksum (AN3155 §3.13, protocol 3.3): CRC-32 over whole words. Errors: as `Bootloader`. */
export async function getChecksum(conversation: Conversation, request: ChecksumRequest): Promise<number> {
  await conversation.begin('Get Checksum');
  for (const [stage, value] of [
    ['address', request.address],
    ['size', request.wordCount],
    ['polynomial', request.polynomial],
    ['initial value', request.initialValue],
  ] as const) {
    await conversation.send(encode.addressFrame(value));
    await conversation.expectAck(stage);
  }
  await conversation.expectAck('computation', MASS_ERASE_TIMEOUT_MS);
  const bytes = await conversation.receive(5, 'checksum');
  if (xorOf(bytes) !== 0) throw garbage(conversation, 'checksum', bytes[4] ?? 0);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

/** Special (AN3155 §3.14): a product-specific sub-command. Returns the data packet and the status packet. */
export async function special(
  conversation: Conversation,
  opcode: number,
  data: Uint8Array,
): Promise<{ data: Uint8Array; status: Uint8Array }> {
  await conversation.begin('Special');
  await conversation.send(encode.specialOpcodeFrame(opcode));
  await conversation.expectAck('opcode');
  await conversation.send(encode.specialDataFrame(data));
  await conversation.expectAck('data', MASS_ERASE_TIMEOUT_MS);
  const answer = await receivePacket(conversation);
  const status = await receivePacket(conversation);
  await conversation.expectAck('end');
  return { data: answer, status };
}

/** Extended Special (AN3155 §3.15): two packets out, at most 128 and 1024 bytes; returns the status packet. */
export async function extendedSpecial(
  conversation: Conversation,
  opcode: number,
  first: Uint8Array,
  second: Uint8Array,
): Promise<Uint8Array> {
  await conversation.begin('Extended Special');
  await conversation.send(encode.specialOpcodeFrame(opcode));
  await conversation.expectAck('opcode');
  await conversation.send(encode.specialDataFrame(first));
  await conversation.expectAck('first data');
  await conversation.send(encode.specialDataFrame(second, 1024));
  await conversation.expectAck('second data', MASS_ERASE_TIMEOUT_MS);
  const status = await receivePacket(conversation);
  await conversation.expectAck('end');
  return status;
}

/** A 16-bit byte count, and that many bytes. */
async function receivePacket(conversation: Conversation): Promise<Uint8Array> {
  const [high = 0, low = 0] = await conversation.receive(2, 'size');
  const byteCount = (high << 8) | low;
  return byteCount === 0 ? new Uint8Array() : conversation.receive(byteCount, 'packet');
}
