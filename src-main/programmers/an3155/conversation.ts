import { formatBytes } from '#shared/bytes.ts';
import type { Phase } from '#shared/phase.ts';
import { isFlashError } from '#shared/errors.ts';
import { readOnlyEffects } from '#shared/effects/allowed-effects.ts';
import { ACK, commandCodes, NACK, type CommandName } from '#shared/protocols/an3155/commands.ts';
import { decodeReply } from '#shared/protocols/an3155/decode.ts';
import { commandFrame } from '#shared/protocols/an3155/encode.ts';
import { FillerStream, leastDamageOf, statesAfter } from '#shared/protocols/an3155/filler.ts';
import type { ByteLink } from '../../links/byte-link.ts';
import { KNOCK } from '#shared/protocols/an3155/knock.ts';
import type { RomStates } from '#shared/protocols/an3155/rom-states.ts';
import { WireGuard } from '#shared/protocols/an3155/wire-guard.ts';
import type { RomDeed, RomStage } from '#shared/protocols/an3155/rom-stage.ts';
import { sleep, type Clock } from '../../time/clock.ts';
import { wireTimeMs } from '../../links/wire-time.ts';
import type { LinkStatistics } from '../programmer.ts';
import { COMMAND_STAGE, garbage, replyFault, type CommandStage } from './line-faults.ts';
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

const nothing: ReadonlySet<RomDeed> = new Set();

/**
 * One conversation with a ROM: frames out past the guard, replies in. It knows frames and waits, but no command.
 *
 *     Bootloader ──frame──▶ WireGuard.check ──▶ ByteLink.send
 *                ◀─reply── decodeReply ◀── ByteLink.take
 */
export class Conversation {
  readonly link: ByteLink;
  readonly clock: Clock;
  readonly guard = new WireGuard(readOnlyEffects);
  readonly statistics: LinkStatistics = { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 };
  /** What the job is doing; it is in every error. */
  phase: Phase = 'connecting';
  /** The command under way, or the last one. */
  command: CommandName | undefined;
  /** Resets the board through its lines and synchronises again, if the connection can. */
  resetIntoRom: (() => Promise<void>) | undefined;
  /** Hears what fillers of which no choice was safe could have completed, and what an answer shows that may be another command's. */
  onRisk: (harms: ReadonlySet<RomDeed>) => void = () => undefined;
  /**
   * Hears what came after the ACK of an erase or a write, or refused the next command: the ROM may have taken less than was sent.
   * Nothing, if the ROM was silent from there on and is not back in step: it may have been reset by what it took.
   */
  onLateAnswer: (bytes: Uint8Array) => void = () => undefined;
  /** The line gives our own bytes back (half duplex): they are taken off before every reply. */
  echo = false;
  readonly #signals: StopSignals;
  #isFinishing = false;
  /** All that was sent since the ROM was last known to be between commands, and the byte before it. */
  #sent: number[] = [];
  #lastBefore: number | undefined;
  #lastLength = 0;
  #isInStep = true;
  #isAfterChange = false;
  #isSilentBehindChange = false;
  /** What the board may have done if it was reset by it. */
  #suspected: ReadonlySet<RomDeed> = nothing;
  #isStateKnown = false;
  #before: readonly RomStage[] = [];
  #fillers: FillerStream | undefined;

  constructor(link: ByteLink, clock: Clock, signals: StopSignals = {}) {
    this.link = link;
    this.clock = clock;
    this.#signals = signals;
  }

  /** Begins a command: code and complement, then the ACK (AN3155 §3). Here, and only here, a stop is heard. */
  async begin(command: CommandName): Promise<void> {
    await this.beginPair(command, commandFrame(command));
  }

  /** As {@link begin}, with a pair that is not a command of AN3155. */
  async beginPair(command: CommandName, pair: Uint8Array): Promise<void> {
    this.throwIfStopped();
    this.dropStray();
    this.#isAfterChange = isChange(this.command);
    this.command = command;
    if (this.#isInStep) this.#forget();
    await this.send(pair);
    this.#isSilentBehindChange ||= this.#isAfterChange;
    await this.expectAck(COMMAND_STAGE);
    this.#isSilentBehindChange = false;
  }

  /**
   * False from a reply that was missing or damaged until the ROM is back in step: then it may be inside any frame sent since,
   * and no command may be begun.
   */
  get isInStep(): boolean {
    return this.#isInStep;
  }

  /** True once the ROM was heard between commands, for as long as it is in step. */
  get isStateKnown(): boolean {
    return this.#isStateKnown && this.#isInStep;
  }

  /** The ROM is known to be between commands, or at one of these stages. */
  settle(orAt: readonly RomStage[] = []): void {
    this.guard.atRest();
    this.#forget();
    this.#before = orAt;
    this.#fillers = undefined;
    this.#isInStep = true;
    this.#isStateKnown = true;
    this.#isSilentBehindChange = false;
    this.#suspected = nothing;
  }

  /** The ROM does not come back into step without a reset, or at all. */
  lost(): void {
    if (this.#isSilentBehindChange) this.onLateAnswer(new Uint8Array());
    this.#isSilentBehindChange = false;
    if (this.#suspected.size > 0) this.onRisk(this.#suspected);
    this.#suspected = nothing;
  }

  /** The answer would be that of a command as well which does this and resets the board: it is told if the ROM is lost. */
  suspectReset(deeds: ReadonlySet<RomDeed>): void {
    this.#suspected = deeds;
  }

  /** What was sent since the ROM was last known to be between commands. */
  get unsettled(): Uint8Array {
    return Uint8Array.from(this.#sent);
  }

  /** Fillers for a ROM that may be inside any frame since it was last in step. */
  fillers(): FillerStream {
    this.#fillers ??= new FillerStream(this.#states());
    return this.#fillers;
  }

  /** @throws the reason of the stop signal, if one was given */
  throwIfStopped(): void {
    const { abort } = this.#signals;
    const signal = abort?.aborted === true ? abort : this.stopSignal;
    if (signal?.aborted === true) throw signal.reason;
  }

  /** Ends waits between commands, if the board is in step. */
  get stopSignal(): AbortSignal | undefined {
    const { stop, abort } = this.#signals;
    return this.#isFinishing ? abort : (stop ?? abort);
  }

  /**
   * Runs what must come to its end once it was begun, because half of it is worth less than none: a change that takes
   * effect by a reset, and the proof of it. A stop is heard after it; the second stop still ends every wait at once.
   */
  async finishing<Result>(action: () => Promise<Result>): Promise<Result> {
    this.throwIfStopped();
    return this.concluding(action);
  }

  /** Runs the last questions of a job whose work is done: a stop has nothing to save any more, and would only hide what came of it. */
  async concluding<Result>(action: () => Promise<Result>): Promise<Result> {
    const wasFinishing = this.#isFinishing;
    this.#isFinishing = true;
    try {
      return await action();
    } finally {
      this.#isFinishing = wasFinishing;
    }
  }

  /** Waits between commands; a stop ends it at once, with its reason. */
  async pause(durationMs: number): Promise<void> {
    await sleep(this.clock, durationMs, this.stopSignal);
  }

  /** How many bytes must have been lost or doubled for a knock to complete something harmful; Infinity if it never does. */
  knockRisk(): number {
    return leastDamageOf(KNOCK, this.#states());
  }

  /** Sends one frame past the guard. */
  async send(frame: Uint8Array): Promise<void> {
    this.guard.check(frame);
    this.#lastLength = frame.length;
    this.#note(frame);
    await this.#transmit(frame);
  }

  /** Sends fillers past the guard's rule for them. `isRisky`: every choice was. */
  async sendFiller(bytes: Uint8Array, isRisky: boolean): Promise<void> {
    this.guard.checkFiller(bytes, this.unsettled, isRisky);
    await this.#transmit(bytes);
  }

  /** Sends one byte to a ROM of whose state nothing is known, past the guard's rule for that. */
  async sendUnknown(byte: number): Promise<void> {
    const bytes = this.#noteUnknown(byte);
    await this.#transmit(bytes);
  }

  /** As {@link sendUnknown}; an echo is not taken off. */
  async sendProbe(byte: number): Promise<void> {
    const bytes = this.#noteUnknown(byte);
    await this.link.send(bytes, this.#signals.abort);
  }

  /**
   * Waits for the ACK of the last frame.
   * @throws FlashError `E-REPLY-NACK`, `E-REPLY-GARBAGE`, `E-REPLY-TIMEOUT`
   */
  async expectAck(stage: CommandStage, timeoutMs = REPLY_TIMEOUT_MS): Promise<void> {
    const [byte = 0] = await this.receive(
      1,
      stage,
      timeoutMs + wireTimeMs(this.#lastLength, this.link.settings),
    );
    this.guard.reply(byte);
    const reply = decodeReply(byte);
    if (reply === 'ack') return;
    const params = { command: this.command ?? 'Get', stage } as const;
    this.#isInStep &&= reply === 'nack';
    if (reply === 'garbage') throw garbage(this, stage, byte);
    this.statistics.nackCount += 1;
    // Some ROMs NACK twice (AN2606: F03x, F05x, F2 V3.3, F40x …): the second must not answer the next command.
    const heard = await this.collect(QUIET_MS, byte);
    this.#isSilentBehindChange = false;
    if (stage === COMMAND_STAGE && this.#isAfterChange) this.onLateAnswer(heard);
    // What the NACK refused were doubled bytes before the frame; the frame itself was taken.
    if (heard.includes(ACK)) {
      this.#isInStep = false;
      throw replyFault(
        'E-REPLY-GARBAGE',
        { ...params, byte: formatBytes(heard.subarray(0, 8)) },
        { phase: this.phase },
      );
    }
    throw replyFault('E-REPLY-NACK', params, { phase: this.phase });
  }

  /** Takes bytes that are due. */
  async receive(byteCount: number, stage: CommandStage, timeoutMs = REPLY_TIMEOUT_MS): Promise<Uint8Array> {
    const waitMs = timeoutMs + wireTimeMs(byteCount, this.link.settings);
    try {
      return await this.link.take(byteCount, {
        timeoutMs: waitMs,
        phase: this.phase,
        signal: this.#signals.abort,
      });
    } catch (error) {
      this.#isInStep = false;
      if (!isFlashError(error, 'E-PORT-TIMEOUT')) throw error;
      const params = { command: this.command ?? 'Get', stage, timeoutMs: Math.round(waitMs) } as const;
      throw replyFault('E-REPLY-TIMEOUT', params, { phase: this.phase, cause: error });
    }
  }

  /** Takes one byte, or undefined if none comes in time. */
  async receiveByte(timeoutMs: number): Promise<number | undefined> {
    try {
      const [byte] = await this.link.take(1, { timeoutMs, phase: this.phase, signal: this.#signals.abort });
      return byte;
    } catch (error) {
      if (isFlashError(error, 'E-PORT-TIMEOUT')) return undefined;
      throw error;
    }
  }

  /** True if a NACK comes within `timeoutMs`, and nothing else before the line is quiet. What came is dropped. */
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

  /** All that comes after `first` until the line has been quiet for `quietMs`, or never is; `first` included. */
  async collect(quietMs: number, first: number): Promise<Uint8Array> {
    const heard = [first];
    while (heard.length < MAX_DRAINED_BYTES) {
      const byte = await this.receiveByte(quietMs);
      if (byte === undefined) break;
      heard.push(byte);
    }
    return Uint8Array.from(heard);
  }

  /** Drops what came unasked. */
  dropStray(): void {
    const stray = this.link.discardInput();
    this.statistics.strayByteCount += stray.length;
    if (stray.length > 0 && isChange(this.command)) this.onLateAnswer(stray);
  }

  #states(): RomStates {
    const sent = this.unsettled;
    const broken = { sent, lastBefore: this.#lastBefore, before: this.#before };
    return statesAfter(broken, this.guard.judgeOf(sent));
  }

  #noteUnknown(byte: number): Uint8Array {
    const bytes = Uint8Array.of(byte);
    this.#note(bytes);
    this.guard.checkUnknown(Uint8Array.from(this.#sent.slice(-2)));
    return bytes;
  }

  #note(bytes: Uint8Array): void {
    for (const byte of bytes) this.#sent.push(byte);
    this.#fillers?.alsoSent(bytes);
  }

  #forget(): void {
    this.#lastBefore = this.#sent.at(-1) ?? this.#lastBefore;
    this.#sent = [];
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

function isChange(command: CommandName | undefined): boolean {
  return command === 'Erase' || command === 'Extended Erase' || command === 'Write Memory';
}
