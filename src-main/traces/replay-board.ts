import { concatBytes, equalBytes } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { TraceEvent } from '#shared/protocols/an3155/trace-decoder.ts';
import { decodeRecords, type DecodedRecord } from '#shared/trace/decode-records.ts';
import { findVirtualPart, type NamedDevice } from '../devices/find-part.ts';
import { SteppedClock } from '../time/stepped-clock.ts';
import { VirtualBoard, type BoardConnection } from '../virtual-board/board.ts';
import { boardWiringOf } from './board-wiring.ts';
import { readsBeforeChanges } from './known-reads.ts';
import type { Trace } from './read-trace.ts';
import { requireWhole } from './replay-host.ts';
import { phrase } from '#shared/text/words.ts';

/** Answers of a virtual board that are not those of the recorded one. */
export interface BoardDifference {
  timeMs: number;
  /** What the host had sent since the answer before. */
  sent: Uint8Array;
  recorded: Uint8Array;
  answered: Uint8Array;
  /** First byte of the answers that differs. */
  offset: number;
}

/** What a replay of the host's bytes to a virtual board came to. */
export interface BoardReplay {
  /** The part that the virtual board was. */
  part: string;
  /** How often something was sent. */
  turnCount: number;
  differenceCount: number;
  /** The first of them. */
  differences: readonly BoardDifference[];
}

const MAX_DIFFERENCES = 20;
/** A mass erase of the largest parts takes this long. */
const PATIENCE_MS = 120_000;
/** The board had its power long before the run, as a rule: its bootloader is ready when the port is opened. */
const POWERED_FOR_MS = 5_000;
const UID_BYTES = 12;

/**
 * Sends what the host sent in a recorded run to a virtual board, with the same line changes, and compares the answers
 * byte for byte. The board starts with what the run read before it changed anything, and protected if the recorded one
 * was. Times are not compared: a real part may be faster or slower. The unique id is the part's own.
 *
 * @param partName the part of the virtual board; default: that of the trace
 * @throws FlashError `E-TRACE-CUT`, `E-TRACE-STRIPPED`, `E-TRACE-PART`, `E-DEVICE-*`
 */
export function replayBoard(trace: Trace, devices: readonly Device[], partName?: string): BoardReplay {
  requireWhole(trace);
  const part = partOf(trace, devices, partName);
  const clock = new SteppedClock();
  const records = decodeRecords(trace.records);
  const board = makeBoard(trace, part, clock);
  holdWhatWasRead(board, records);
  const player = new BoardPlayer(board, part.device, clock);
  for (const record of records) player.play(record);
  player.end();
  return {
    part: part.device.name,
    turnCount: player.turnCount,
    differenceCount: player.differenceCount,
    differences: player.differences,
  };
}

function partOf(
  { header, records }: Trace,
  devices: readonly Device[],
  name: string | undefined,
): NamedDevice {
  if (name !== undefined) return findVirtualPart(devices, name);
  const { virtualPart } = header.port;
  if (virtualPart !== undefined) return findVirtualPart(devices, virtualPart);
  const found = records.find((record) => record.kind === 'found');
  const device = devices.find(({ id, pid }) =>
    found === undefined ? id === header.job.part?.id : pid === found.info.pid,
  );
  if (device === undefined || device.maxFlashSizeBytes === 0) {
    const detail =
      found === undefined
        ? phrase('trace.never-identified')
        : phrase('trace.no-record', { device: found.info.deviceName });
    throw new FlashError('E-TRACE-PART', { detail });
  }
  const flashSizeBytes = found?.info.flashSizeBytes ?? header.job.part?.flashSizeBytes;
  return flashSizeBytes === undefined || flashSizeBytes === 0 ? { device } : { device, flashSizeBytes };
}

function makeBoard(
  { header, records }: Trace,
  { device, flashSizeBytes }: NamedDevice,
  clock: SteppedClock,
): VirtualBoard {
  const found = records.find((record) => record.kind === 'found');
  const wiring = boardWiringOf(header.job);
  const bootloaderId = found?.info.bootloaderId ?? undefined;
  return new VirtualBoard({
    device,
    clock,
    paced: true,
    ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }),
    ...(wiring === undefined ? {} : { wiring }),
    ...(bootloaderId === undefined ? {} : { bootloaderId }),
    ...(found?.info.readProtected === true ? { faults: [{ kind: 'readout-protected' }] } : {}),
  });
}

function holdWhatWasRead(board: VirtualBoard, records: readonly DecodedRecord[]): void {
  const { base, bytes } = board.flash;
  for (const block of readsBeforeChanges(records)) {
    const from = block.address - base;
    if (from >= 0 && from + block.bytes.length <= bytes.length) bytes.set(block.bytes, from);
  }
}

/** Plays records to a board, one turn after the other: something is sent, and answered. */
class BoardPlayer {
  turnCount = 0;
  differenceCount = 0;
  readonly differences: BoardDifference[] = [];
  readonly #board: VirtualBoard;
  readonly #device: Device;
  readonly #clock: SteppedClock;
  #connection: BoardConnection | undefined;
  #isOpening = false;
  /** How much later than in the recorded run: the board may have taken longer. */
  #lateMs = POWERED_FOR_MS;
  #sent: Uint8Array[] = [];
  #sentMs = 0;
  #recorded: Uint8Array[] = [];
  #answered: Uint8Array[] = [];
  #read: Extract<TraceEvent, { kind: 'read' }> | undefined;

  constructor(board: VirtualBoard, device: Device, clock: SteppedClock) {
    clock.advanceTo(POWERED_FOR_MS);
    this.#board = board;
    this.#device = device;
    this.#clock = clock;
  }

  play(record: DecodedRecord): void {
    switch (record.kind) {
      case 'received':
        this.#recorded.push(record.bytes);
        return;
      case 'opened':
        this.#isOpening = true;
        return;
      case 'settings':
        this.#moveTo(record.timeMs);
        this.#configure({ baudRate: record.baudRate, parity: record.parity });
        return;
      case 'lines':
        this.#moveTo(record.timeMs);
        this.#connection?.setLines({ dtr: record.dtr, rts: record.rts });
        return;
      case 'sent':
        this.#moveTo(record.timeMs);
        this.#send(record);
        return;
      case 'closed':
        this.#moveTo(record.timeMs);
        this.#connection?.close();
        this.#connection = undefined;
        return;
      default:
        return;
    }
  }

  end(): void {
    this.#finishTurn();
    this.#connection?.close();
  }

  #configure(settings: { baudRate: number; parity: 'even' | 'none' | 'odd' }): void {
    if (this.#isOpening && this.#board.hasPort && !this.#board.isConnected)
      this.#connection = this.#board.connect({
        settings,
        onBytes: (bytes) => this.#answered.push(bytes),
        onLost: () => undefined,
      });
    else this.#connection?.configure(settings);
    this.#isOpening = false;
  }

  #send({ bytes, timeMs, events }: Extract<DecodedRecord, { kind: 'sent' }>): void {
    this.#sent.push(bytes);
    this.#sentMs = timeMs;
    for (const event of events) if (event.kind === 'read') this.#read = event;
    this.#connection?.send(bytes);
  }

  /** Something happens to the board at this time of the recorded run: the turn before must be over. */
  #moveTo(recordedMs: number): void {
    this.#finishTurn();
    const dueMs = Math.max(this.#clock.now(), recordedMs + this.#lateMs);
    this.#clock.advanceTo(dueMs);
    this.#lateMs = dueMs - recordedMs;
    this.#finishTurn();
  }

  #finishTurn(): void {
    const recorded = concatBytes(this.#recorded);
    const limitMs = this.#clock.now() + PATIENCE_MS;
    const missing = () => recorded.length > this.#answered.reduce((sum, { length }) => sum + length, 0);
    while (missing() && this.#clock.stepTo(limitMs));
    if (this.#sent.length === 0 && recorded.length === 0) return;
    this.#compare(concatBytes(this.#sent), recorded, concatBytes(this.#answered));
    this.#sent = [];
    this.#recorded = [];
    this.#answered = [];
    this.#read = undefined;
  }

  #compare(sent: Uint8Array, recorded: Uint8Array, answered: Uint8Array): void {
    this.turnCount += 1;
    if (equalBytes(this.#withoutId(recorded), this.#withoutId(answered))) return;
    this.differenceCount += 1;
    if (this.differences.length >= MAX_DIFFERENCES) return;
    let offset = 0;
    while (offset < recorded.length && recorded[offset] === answered[offset]) offset += 1;
    this.differences.push({ timeMs: this.#sentMs, sent, recorded, answered, offset });
  }

  /** An answer to Read Memory without what the unique id says: each part has its own. */
  #withoutId(answer: Uint8Array): Uint8Array {
    const { uidRegister } = this.#device;
    if (this.#read === undefined || uidRegister === null) return answer;
    const { address } = this.#read;
    return answer.map((byte, index) => {
      const place = address + index - 1;
      return place >= uidRegister && place < uidRegister + UID_BYTES ? 0 : byte;
    });
  }
}
