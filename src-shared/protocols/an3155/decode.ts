import { ACK, NACK } from './commands.ts';

/** What one reply byte means. Anything but ACK and NACK is a fault of the line, never an answer. */
export type Reply = 'ack' | 'nack' | 'garbage';

/** Reads a reply byte. */
export function decodeReply(byte: number): Reply {
  if (byte === ACK) return 'ack';
  return byte === NACK ? 'nack' : 'garbage';
}

/** The answer to Get (AN3155 §3.1). */
export interface GetAnswer {
  /** Protocol version as the byte sent: 0x31 = 3.1. */
  protocolVersion: number;
  /** Command codes the ROM lists. */
  commands: readonly number[];
}

/** Decodes what Get sends between the count and the closing ACK: version and command codes. Undefined if empty. */
export function decodeGet(payload: Uint8Array): GetAnswer | undefined {
  const [protocolVersion, ...commands] = payload;
  return protocolVersion === undefined ? undefined : { protocolVersion, commands };
}

/** Two bytes of STM32, three or four of the BlueNRG lineage. */
const LONGEST_OF_ST = 4;

/**
 * Decodes the payload of Get ID (AN3155 §3.3). STM32: two bytes, most significant first. BlueNRG lineage (WB0, WL3): the
 * product id is the third byte (AN3155 §3.3, STM32WB0 note). Answers of five and more bytes begin with the lower half of a
 * longer id, as those of Artery AT32 do (GH flashfloppy #454).
 */
export function decodeGetId(payload: Uint8Array): number | undefined {
  const [first, second, third] = payload;
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  const isLong = payload.length > LONGEST_OF_ST;
  return isLong || third === undefined ? (first << 8) | second : third;
}

/** Prints a protocol version byte: 0x31 → `3.1` (AN3155 §3.1). */
export function formatProtocolVersion(version: number): string {
  return `${version >>> 4}.${version & 0x0f}`;
}

/** Prints a bootloader ID: 0xXY → `VX.Y`, and 0xXXY → `VXX.Y` (AN2606 §3). */
export function formatBootloaderId(id: number): string {
  return `V${id >>> 4}.${id & 0x0f}`;
}

/**
 * True for the command list of a line that loses the highest bit of every byte: Readout Protect and Unprotect, 82 and 92, are
 * read as 02, which is in the list already, and as 12, which no ROM has (AN3155 table 2).
 */
export function isCommandListCut(commands: readonly number[]): boolean {
  const GET_ID = 0x02;
  return commands.includes(0x12) || commands.filter((code) => code === GET_ID).length > 1;
}
