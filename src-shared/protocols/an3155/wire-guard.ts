import { formatAddress } from '../../bytes.ts';
import type { AllowedEffects } from '../../effects/allowed-effects.ts';
import { EffectGuard } from '../../effects/effect-guard.ts';
import { FlashError } from '../../errors.ts';
import { phrase, type Phrase } from '../../text/words.ts';
import { commandAmong, FillerCheck } from './filler-check.ts';
import type { RomJudge } from './rom-stage.ts';
import { TraceDecoder, type TraceEvent } from './trace-decoder.ts';

/**
 * Checks every frame before its first byte is sent: the independent trace decoder reads it back, and one that would touch anything
 * outside the allowed effects is refused.
 */
export class WireGuard {
  readonly #decoder = new TraceDecoder();
  readonly #effects = new EffectGuard();
  #fillerCheck: FillerCheck | undefined;

  constructor(allowed: AllowedEffects) {
    this.allow(allowed);
  }

  /** Replaces the allowed effects (the plan is final only after the part is identified). */
  allow(allowed: AllowedEffects): void {
    this.#effects.allow(allowed);
  }

  /**
   * Call before sending. The frame is taken as complete as the host means it; a reply the device has yet to give is
   * taken as an ACK, so that nothing the device may do goes unseen.
   * @throws FlashError `E-PLAN-GUARD`
   */
  check(frame: Uint8Array): void {
    const fault = this.#firstFault(this.#decoder.host(frame));
    if (fault === undefined) return;
    this.#decoder.reset();
    throw new FlashError('E-PLAN-GUARD', { detail: fault });
  }

  /**
   * Call before sending fillers to a ROM that may be inside any of the frames in `sent`. They are judged by the independent
   * decoder, for every single byte of `sent` and every run of up to four that may have been lost or doubled. `isRisky`: the
   * sender knows that no byte is safe, and says so in the result; commands that act at once stay forbidden.
   * @throws FlashError `E-PLAN-GUARD` if they could complete a frame that changes what is not planned
   */
  checkFiller(bytes: Uint8Array, sent: Uint8Array, isRisky = false): void {
    this.#fillerCheck ??= new FillerCheck(sent);
    const events = this.#fillerCheck.take(bytes);
    const fault = events
      .map((event) => this.#faultOfFiller(event, isRisky))
      .find((each) => each !== undefined);
    this.#decoder.reset();
    if (fault === undefined) return;
    this.#fillerCheck = undefined;
    throw new FlashError('E-PLAN-GUARD', { detail: phrase('guard.filler', { detail: fault }) });
  }

  /**
   * Call before sending bytes to a ROM of whose state nothing is known: knocks and questions.
   * @throws FlashError `E-PLAN-GUARD` for bytes that begin a command which changes something, at any place among them
   */
  checkUnknown(bytes: Uint8Array): void {
    const fault = commandAmong(bytes);
    if (fault !== undefined)
      throw new FlashError('E-PLAN-GUARD', { detail: phrase('guard.unknown-state', { detail: fault }) });
    this.#decoder.reset();
  }

  /** What frames are judged by that a ROM may be inside of: the pages of the part and of the plan, the block under way. */
  judgeOf(sent: Uint8Array): RomJudge {
    const address = new TraceDecoder()
      .host(sent)
      .find((event) => event.kind === 'address' && event.code === 0x31);
    return {
      isForeignPage: (code) => this.#effects.isForeignPage(code),
      writeBytes: address?.kind === 'address' ? this.#effects.plannedBytesFrom(address.address) : 0,
    };
  }

  /** Call for a reply byte where one was due: a NACK ends the command. */
  reply(byte: number): void {
    this.#decoder.reply(byte);
  }

  /** The device is between commands again: after a reset, a resynchronisation, or an abandoned command. */
  atRest(): void {
    this.#decoder.reset();
    this.#fillerCheck = undefined;
  }

  #firstFault(events: readonly TraceEvent[]): Phrase | undefined {
    for (const event of events) {
      const fault = this.#faultOf(event);
      if (fault !== undefined) return fault;
    }
    return this.#decoder.insideFrame ? phrase('guard.incomplete') : undefined;
  }

  /** What is wrong with an event; undefined if it is allowed. */
  #faultOf(event: TraceEvent): Phrase | undefined {
    switch (event.kind) {
      case 'address':
        if (event.code !== 0x31 || this.#effects.mayWriteAt(event.address)) return undefined;
        return phrase('guard.write-at', { address: formatAddress(event.address) });
      case 'special':
        return phrase('guard.special', { code: `0x${event.opcode.toString(16)}` });
      case 'bad-checksum':
      case 'invalid-pair':
        return phrase('guard.not-accepted', { fault: phrase(`guard.${event.kind}`) });
      case 'sync':
      case 'command':
      case 'special-data':
      case 'checksum':
      case 'ack':
      case 'nack':
        return undefined;
      default:
        return this.#effects.faultOf(event);
    }
  }

  /** What a filler may have completed; undefined if it is planned, or nothing of the part. */
  #faultOfFiller(event: TraceEvent, isRisky: boolean): Phrase | undefined {
    const actsAtOnce = ['write-unprotect', 'readout-protect', 'readout-unprotect'].includes(event.kind);
    if (isRisky && !actsAtOnce) return undefined;
    switch (event.kind) {
      case 'special':
      case 'special-data':
        return phrase('guard.command', { command: 'Special' });
      case 'sync':
      case 'command':
      case 'invalid-pair':
      case 'bad-checksum':
      case 'address':
      case 'checksum':
      case 'ack':
      case 'nack':
        return undefined;
      default:
        return this.#effects.faultOfStray(event);
    }
  }
}
