import type { Chip } from './chip.ts';
import type { BoardDeed, NackStage } from './board-log.ts';

/** AN3155 §1.3. */
export const ACK = 0x79;
export const NACK = 0x1f;

/** What the ROM waits for next. The caller that runs a routine decides when each step is done. */
export type RomStep =
  /** Waits forever for this many bytes: AN3155 knows no receive time-out. */
  | { kind: 'receive'; byteCount: number }
  /** Sends, and does nothing else until the last bit has left. */
  | { kind: 'send'; bytes: Uint8Array }
  /** Busy with the flash; what arrives meanwhile is at the mercy of the receive register. */
  | { kind: 'busy'; durationMs: number };

/** Answer to a `receive` step; empty for the others. */
export interface Received {
  bytes: Uint8Array;
  /** A character came with a parity or framing error. */
  damaged: boolean;
}

/** How the ROM was left. */
export type RomExit =
  { kind: 'reset'; reason: 'command' | 'option-bytes' } | { kind: 'jump'; address: number };

/** Part of the ROM's program, written as if waiting were free. */
export type RomRoutine<Result> = Generator<RomStep, Result, Received>;

/** One command after its code pair was accepted; it sends every ACK and NACK itself. */
export type RomCommand = (rom: RomContext) => RomRoutine<RomExit | undefined>;

/** What commands work on. */
export interface RomContext {
  readonly chip: Chip;
  /** Code of the command now running. */
  command: number | undefined;
  /** The ROM's own time, in milliseconds. */
  now(): number;
  log(deed: BoardDeed): void;
}

export function* receive(byteCount: number): RomRoutine<Received> {
  return yield { kind: 'receive', byteCount };
}

export function* send(...bytes: readonly number[]): RomRoutine<void> {
  yield { kind: 'send', bytes: Uint8Array.from(bytes) };
}

export function* busy(durationMs: number): RomRoutine<void> {
  if (durationMs > 0) yield { kind: 'busy', durationMs };
}

/** Refuses a stage; the parser is idle afterwards (AN3155 §1.3). */
export function* refuse(rom: RomContext, stage: NackStage): RomRoutine<undefined> {
  rom.log({ kind: 'nack', stage, command: rom.command });
  yield* send(NACK);
  return undefined;
}

/** XOR over bytes: zero if payload and checksum agree (AN3155 §1.3). */
export function checksumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum ^ byte, 0);
}

/** Receives four bytes, most significant first, and their XOR; undefined if the check fails. */
export function* receiveWord(): RomRoutine<number | undefined> {
  const { bytes, damaged } = yield* receive(5);
  if (damaged || checksumOf(bytes) !== 0) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
