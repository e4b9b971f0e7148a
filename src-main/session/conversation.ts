import { formatBytes } from '#shared/bytes.ts';
import type { Phase } from '#shared/errors.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { readOnlyEffects, Guard } from '#shared/plan/guard.ts';
import { commandCodes, NACK, type CommandName } from '#shared/protocol/commands.ts';
import { decodeReply } from '#shared/protocol/decode.ts';
import { commandFrame } from '#shared/protocol/encode.ts';
import type { ByteLink } from '../serial/byte-link.ts';
import { sleep, type Clock } from '../time/clock.ts';
import { lineTimeMs } from '../serial/line-time.ts';
import { COMMAND_STAGE } from './line-faults.ts';
import { QUIET_MS, REPLY_TIMEOUT_MS } from './timeouts.ts';

/** Who may stop a session. */
export interface StopSignals {
  /** Heard between commands: the board stays in step. */
  stop?: AbortSignal | undefined;
  /** Heard at once, inside a wait: the board may be left inside a command. */
  abort?: AbortSignal | undefined;
}

/** A line that brings more bytes than this without a pause is not answering. */
export const MAX_DRAINED_BYTES = 512;

/** What went over the line besides the plan, for the record. */
export interface LineStatistics {
  nackCount: number;
  retryCount: number;
  resyncCount: number;
  /** Bytes that came when none were due. */
  strayByteCount: number;
}

/**
 * One conversation with a ROM: frames out past the guard, replies in. It knows frames and waits, but no command.
 *
 *     Bootloader ──frame──▶ Guard.check ──▶ ByteLink.send
 *                ◀─reply── decodeReply ◀── ByteLink.take
 */
export class Conversation {
  readonly link: ByteLink;
  readonly clock: Clock;
  readonly guard = new Guard(readOnlyEffects);
  readonly statistics: LineStatistics = { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 };
  /** What the job is doing; it stands in every error. */
  phase: Phase = 'connecting';
  /** The last frame sent, and the command it belongs to: what the ROM may be stuck in. */
  lastFrame: Uint8Array = new Uint8Array();
  command: CommandName | undefined;
  /** The line gives our own bytes back (half duplex): they are taken off before every reply. */
  echo = false;
  readonly #signals: StopSignals;
  #isFinishing = false;

  constructor(link: ByteLink, clock: Clock, signals: StopSignals = {}) {
    this.link = link;
    this.clock = clock;
    this.#signals = signals;
  }

  /** Begins a command: code and complement, then the ACK (AN3155 §3). Here, and only here, a stop is heard. */
  async begin(command: CommandName): Promise<void> {
    this.throwIfStopped();
    this.dropStray();
    this.command = command;
    await this.send(commandFrame(command));
    await this.expectAck(COMMAND_STAGE);
  }

  /** @throws the reason of the stop signal, where one was given */
  throwIfStopped(): void {
    const { abort } = this.#signals;
    const signal = abort?.aborted === true ? abort : this.stopSignal;
    if (signal?.aborted === true) throw signal.reason;
  }

  /** Ends waits between commands, where the board is in step. */
  get stopSignal(): AbortSignal | undefined {
    const { stop, abort } = this.#signals;
    return this.#isFinishing ? abort : (stop ?? abort);
  }

  /**
   * Runs what must come to its end once it was begun, because half of it is worth less than none: a change that takes
   * effect by a reset, and the proof of it. A stop is heard behind it; the second stop still ends every wait at once.
   */
  async finishing<Result>(action: () => Promise<Result>): Promise<Result> {
    this.throwIfStopped();
    this.#isFinishing = true;
    try {
      return await action();
    } finally {
      this.#isFinishing = false;
    }
  }

  /** Waits between commands; a stop ends it at once, with its reason. */
  async pause(durationMs: number): Promise<void> {
    await sleep(this.clock, durationMs, this.stopSignal);
  }

  /** Sends one frame past the guard. */
  async send(frame: Uint8Array): Promise<void> {
    this.guard.check(frame);
    this.lastFrame = frame;
    await this.#transmit(frame);
  }

  /** Sends filler bytes past the guard's rule for them (`chooseFiller`). */
  async sendFiller(bytes: Uint8Array): Promise<void> {
    this.guard.checkFiller(bytes, this.lastFrame);
    await this.#transmit(bytes);
  }

  /** Sends one byte of a harmless question past the guard's rule for them. An echo is not taken off. */
  async sendProbe(byte: number): Promise<void> {
    this.guard.checkProbe(byte);
    await this.link.send(Uint8Array.of(byte), this.#signals.abort);
  }

  /**
   * Waits for the ACK of the last frame.
   * @throws FlashError `E-REPLY-NACK`, `E-REPLY-GARBAGE`, `E-REPLY-TIMEOUT`
   */
  async expectAck(stage: string, timeoutMs = REPLY_TIMEOUT_MS): Promise<void> {
    const [byte = 0] = await this.receive(
      1,
      stage,
      timeoutMs + lineTimeMs(this.lastFrame.length, this.link.settings),
    );
    this.guard.reply(byte);
    const reply = decodeReply(byte);
    if (reply === 'ack') return;
    const params = { command: this.command ?? 'Get', stage };
    if (reply === 'garbage')
      throw new FlashError(
        'E-REPLY-GARBAGE',
        { ...params, byte: formatBytes(Uint8Array.of(byte)) },
        { phase: this.phase },
      );
    this.statistics.nackCount += 1;
    // Some ROMs NACK twice (AN2606: F03x, F05x, F2 V3.3, F40x …): the second must not answer the next command.
    await this.drain(QUIET_MS);
    throw new FlashError('E-REPLY-NACK', params, { phase: this.phase });
  }

  /** Takes bytes that are due. */
  async receive(byteCount: number, stage: string, timeoutMs = REPLY_TIMEOUT_MS): Promise<Uint8Array> {
    const waitMs = timeoutMs + lineTimeMs(byteCount, this.link.settings);
    try {
      return await this.link.take(byteCount, {
        timeoutMs: waitMs,
        phase: this.phase,
        signal: this.#signals.abort,
      });
    } catch (error) {
      if (!isFlashError(error, 'E-PORT-TIMEOUT')) throw error;
      const params = { command: this.command ?? 'Get', stage, timeoutMs: Math.round(waitMs) };
      throw new FlashError('E-REPLY-TIMEOUT', params, { phase: this.phase, cause: error });
    }
  }

  /** Takes one byte, or undefined where none comes in time. */
  async receiveByte(timeoutMs: number): Promise<number | undefined> {
    try {
      const [byte] = await this.link.take(1, { timeoutMs, phase: this.phase, signal: this.#signals.abort });
      return byte;
    } catch (error) {
      if (isFlashError(error, 'E-PORT-TIMEOUT')) return undefined;
      throw error;
    }
  }

  /** True where a NACK comes within `timeoutMs`, and nothing else before the line is quiet. What came is dropped. */
  async hearsOnlyNack(timeoutMs: number): Promise<boolean> {
    let byte = await this.receiveByte(timeoutMs);
    if (byte === undefined) return false;
    for (let count = 0; byte === NACK && count < MAX_DRAINED_BYTES; count += 1)
      byte = await this.receiveByte(QUIET_MS);
    if (byte !== undefined) return false;
    this.statistics.nackCount += 1;
    return true;
  }

  /** Drops bytes until the line has been quiet for `quietMs`, or never is. Returns how many came. */
  async drain(quietMs: number): Promise<number> {
    let count = 0;
    while (count < MAX_DRAINED_BYTES && (await this.receiveByte(quietMs)) !== undefined)
      count += 1 + this.link.discardInput().length;
    return count;
  }

  /** Drops what came unasked. */
  dropStray(): void {
    this.statistics.strayByteCount += this.link.discardInput().length;
  }

  async #transmit(bytes: Uint8Array): Promise<void> {
    await this.link.send(bytes, this.#signals.abort);
    if (this.echo) await this.receive(bytes.length, 'echo');
  }

  /** Code of the command under way, for the resynchronisation. */
  get commandCode(): number | undefined {
    return this.command === undefined ? undefined : commandCodes[this.command];
  }
}
