import { concatBytes } from '#shared/bytes.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { EraseCommand } from '#shared/plan/plan.ts';
import { ACK, commandCodes, type CommandName } from '#shared/protocols/an3155/commands.ts';
import { decodeGet, decodeGetId, type GetAnswer } from '#shared/protocols/an3155/decode.ts';
import * as encode from '#shared/protocols/an3155/encode.ts';
import { readParts } from '#shared/protocols/an3155/read-parts.ts';
import { agreedAnswer } from './agreed-answer.ts';
import type { Conversation } from './conversation.ts';
import { isContactError, isRefusal, isRefusalOutright, isRequestError, UnsteadyError } from '../fault.ts';
import { garbage, replyFault } from './line-faults.ts';
import { resynchronise } from './resynchronise.ts';
import { eraseTimeoutMs, LATE_REFUSAL_MS, MASS_ERASE_TIMEOUT_MS, WRITE_TIMEOUT_MS } from './timeouts.ts';

/** GD32VW553 answers this undocumented code with its product id in place of Get ID (GH stm32loader PR 102). */
const VENDOR_GET_ID = 0x06;
/** More id or command bytes than any ROM sends: the count itself must be damaged. */
const MAX_ANSWER_BYTES = 64;
/** H72x/H73x: a read between writes makes the next write lose this many bytes (protocol facts, H723). */
const BYTES_LOST_AFTER_READ = 32;

/** Hears that a command was begun: the ROM took it, or nobody can tell whether it did. */
export type OnBegun = () => void;

/** How answers are agreed on. */
interface AgreedOptions<Answer> {
  /** The failure that two answers make which both come again; if left out, `E-REPLY-UNSTEADY`. */
  unsteady?: (one: Answer, other: Answer) => FlashError | undefined;
  /** Knows the answer that is believed at once, if it is the first. */
  isExpected?: (answer: Answer) => boolean;
}

/**
 * The commands of AN3155, one method each: linear, cancellable between commands, every wait bounded.
 *
 * All methods throw FlashError `E-REPLY-NACK`, `E-REPLY-TIMEOUT`, `E-REPLY-GARBAGE`, what the link throws, `E-PLAN-GUARD`,
 * and the reason of a stop.
 */
export class Bootloader {
  readonly conversation: Conversation;
  /** Command codes from Get; empty until `get` was called. */
  commands: readonly number[] = [];
  /** Set if reads disturb the next write (Device.readsDisturbWrites). */
  readsDisturbWrites = false;
  #readSinceWrite = false;

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }

  /** True if Get listed the command. */
  offers(command: CommandName): boolean {
    return this.commands.includes(commandCodes[command]);
  }

  /** Get (AN3155 §3.1): protocol version and command list. The answer is kept in `commands`. */
  async get(): Promise<GetAnswer> {
    await this.#begin('Get');
    const answer = decodeGet(await this.#receiveCounted());
    if (answer === undefined) throw garbage(this.conversation, 'answer', 0);
    this.commands = answer.commands;
    return answer;
  }

  /** Get ID (AN3155 §3.3): the product id, and all bytes that came: other makers send more of them. */
  async getId(): Promise<{ pid: number; bytes: number[] }> {
    const payload = await this.#idPayload();
    const pid = decodeGetId(payload);
    if (pid === undefined) throw garbage(this.conversation, 'answer', 0);
    return { pid, bytes: [...payload] };
  }

  /**
   * One bit of each byte tells Get ID (02 FD) from Readout Protect (82 7D), which answers by two ACKs and resets (AN3155 §3.11).
   * Whatever comes instead of an answer may be what is left of these two.
   */
  async #idPayload(): Promise<Uint8Array> {
    try {
      await this.#begin('Get ID');
      return await this.#receiveCounted();
    } catch (error) {
      const isHeard = isRequestError(error) && error.fault.kind !== 'lost';
      const isOneAck = isFlashError(error, 'E-REPLY-TIMEOUT') && error.params['stage'] === 'count';
      if (!isRefusal(error) && (isHeard || isOneAck)) this.conversation.suspectReset(new Set(['protect']));
      throw error;
    }
  }

  /** The product id by a vendor's own command, for ROMs whose Get lists no Get ID. */
  async getVendorId(): Promise<number> {
    await this.#backInStep();
    await this.conversation.beginPair('Get ID', Uint8Array.of(VENDOR_GET_ID, VENDOR_GET_ID ^ 0xff));
    const payload = await this.#receiveCounted();
    return payload.reduce((id, byte) => id * 256 + byte, 0);
  }

  /**
   * Read Memory (AN3155 §3.4): 1 to 256 bytes. AN3155 asks for N > 0, so a single byte is read as half of an aligned
   * pair: memories begin and end at even addresses, so that the pair lies where its byte does. Lengths whose frame is a
   * command are read in two parts (`readParts`).
   */
  async readMemory(address: number, byteCount: number): Promise<Uint8Array> {
    if (byteCount === 1) {
      const offset = address % 2;
      return (await this.#readOnce(address - offset, 2)).subarray(offset, offset + 1);
    }
    const [firstBytes, restBytes] = readParts(byteCount);
    const first = await this.#readOnce(address, firstBytes);
    if (restBytes === undefined) return first;
    return concatBytes([first, await this.#readOnce(address + firstBytes, restBytes)]);
  }

  async #readOnce(address: number, byteCount: number): Promise<Uint8Array> {
    const { conversation } = this;
    // Each frame is made while the line is busy with the one before it, and not while the ROM waits for it.
    const begun = this.#begin('Read Memory');
    const addressFrame = encode.addressFrame(address);
    await begun;
    await conversation.send(addressFrame);
    const lengthFrame = encode.readLengthFrame(byteCount);
    await conversation.expectAck('address');
    await conversation.send(lengthFrame);
    await conversation.expectAck('length');
    this.#readSinceWrite = true;
    return conversation.receive(byteCount, 'data');
  }

  /** Write Memory (AN3155 §3.6): 4 to 256 bytes, a multiple of 4. The ACK does not prove the contents. */
  async writeMemory(address: number, data: Uint8Array, onBegun?: OnBegun): Promise<void> {
    const firstAfterRead = this.#readSinceWrite && this.readsDisturbWrites;
    await this.#writeOnce(address, data, onBegun);
    if (firstAfterRead) await this.#writeOnce(address, data.subarray(0, BYTES_LOST_AFTER_READ));
    this.#readSinceWrite = false;
  }

  /** Erase or Extended Erase, whichever Get lists (AN3155 §3.7, §3.8). The ACK does not prove that pages are blank. */
  async erase(command: EraseCommand, onBegun?: OnBegun): Promise<void> {
    const { conversation } = this;
    const extended = this.erasesExtended;
    await this.#begin(extended ? 'Extended Erase' : 'Erase', onBegun);
    await conversation.send(eraseFrame(command, extended));
    await conversation.expectAck('pages', eraseTimeoutMs(command));
  }

  /** Erases are sent by Extended Erase. */
  get erasesExtended(): boolean {
    return this.offers('Extended Erase') || !this.offers('Erase');
  }

  /**
   * Go (AN3155 §3.5): stack pointer from `address`, program counter from the word after it. Some loaders acknowledge the
   * address and refuse then what they find there (79 1F): a NACK and nothing else after the ACK is a refusal.
   */
  async go(address: number): Promise<void> {
    const { conversation } = this;
    await this.#begin('Go');
    await conversation.send(encode.addressFrame(address));
    await conversation.expectAck('address');
    await this.#expectNoRefusal('Go');
  }

  /** Write Protect (AN3155 §3.9); the device resets. It replaces any earlier write protection. */
  async writeProtect(sectors: readonly number[], onBegun?: OnBegun): Promise<void> {
    await this.#begin('Write Protect', onBegun);
    await this.conversation.send(encode.writeProtectFrame(sectors));
    await this.conversation.expectAck('sectors', WRITE_TIMEOUT_MS);
    await this.#expectNoRefusal('Write Protect');
    this.#afterReset();
  }

  /** Write Unprotect (AN3155 §3.10); the device resets. */
  async writeUnprotect(onBegun?: OnBegun): Promise<void> {
    await this.#twoAcks('Write Unprotect', WRITE_TIMEOUT_MS, onBegun);
    await this.#expectNoRefusal('Write Unprotect');
  }

  /** Readout Protect (AN3155 §3.11): level 1; the device resets. */
  async readoutProtect(onBegun?: OnBegun): Promise<void> {
    await this.#twoAcks('Readout Protect', WRITE_TIMEOUT_MS, onBegun);
  }

  /** Readout Unprotect (AN3155 §3.12): erases the whole flash; the device resets. The second ACK may come before the erase ends. */
  async readoutUnprotect(onBegun?: OnBegun): Promise<void> {
    await this.#twoAcks('Readout Unprotect', MASS_ERASE_TIMEOUT_MS, onBegun);
  }

  /**
   * Asks until answers agree: see `agreedAnswer`. Answers of Get, Get ID and Read Memory carry no checksum (AN3155 §3.1, §3.3,
   * §3.4), and a wrong product id or flash size would make a wrong plan.
   * @throws FlashError `E-REPLY-UNSTEADY` if they keep differing
   */
  async agreed<Answer>(
    ask: () => Promise<Answer>,
    { unsteady = () => undefined, isExpected }: AgreedOptions<Answer> = {},
  ): Promise<Answer> {
    const asked = await agreedAnswer(() => this.repeatable(ask), isExpected);
    const { agreed, askCount, oddCount, differing } = asked;
    this.conversation.statistics.retryCount += oddCount;
    if (agreed !== undefined) return agreed.answer;
    const failure = differing === undefined ? undefined : unsteady(...differing);
    if (failure !== undefined) throw failure;
    const { command, phase } = this.conversation;
    throw new UnsteadyError('E-REPLY-UNSTEADY', { command: command ?? 'Get', count: askCount }, { phase });
  }

  /**
   * Runs an action that may be repeated without harm, again after a fault of the line. A refusal (NACK) is believed
   * when it comes twice: the first may be the answer to a damaged byte; or when the ROM cannot be brought back in step.
   */
  async repeatable<Result>(action: () => Promise<Result>): Promise<Result> {
    // Our choice: a line that damages five of five requests cannot be worked on, and five time-outs are as long as a person waits.
    const MAX_ATTEMPTS = 5;
    let nackCount = 0;
    let refusal: unknown;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await action();
      } catch (error) {
        if (!isRequestError(error) || attempt === MAX_ATTEMPTS) throw error;
        if (isRefusal(error)) {
          nackCount += 1;
          refusal ??= error;
        }
        await this.#backInStepAfter(refusal);
        if (nackCount === 2) throw error;
        this.conversation.statistics.retryCount += 1;
      }
    }
  }

  /** A refusal says more than that the ROM did not come back after it. */
  async #backInStepAfter(refusal: unknown): Promise<void> {
    try {
      await resynchronise(this.conversation);
    } catch (error) {
      throw refusal !== undefined && isContactError(error, 'lost') ? refusal : error;
    }
  }

  /** Begins a command, if Get did not say that the ROM does without it (protocol 4.0 lists vary: AN3155 §3.1). */
  async #begin(command: CommandName, onBegun: OnBegun = () => undefined): Promise<void> {
    const { conversation } = this;
    conversation.throwIfStopped();
    // Get itself is asked again if its first list was damaged.
    if (command !== 'Get' && this.commands.length > 0 && !this.offers(command))
      throw new FlashError('E-REPLY-COMMAND', { command }, { phase: conversation.phase });
    if (!conversation.isInStep) await this.#backInStep();
    try {
      await conversation.begin(command);
    } catch (error) {
      if (!isRefusalOutright(error)) onBegun();
      throw error;
    }
    onBegun();
  }

  /** A command begun on a ROM that is inside a frame would be taken as its data. */
  async #backInStep(): Promise<void> {
    if (!this.conversation.isInStep) await resynchronise(this.conversation);
  }

  async #writeOnce(address: number, data: Uint8Array, onBegun?: OnBegun): Promise<void> {
    const { conversation } = this;
    conversation.throwIfStopped();
    let dataFrame: Uint8Array;
    try {
      const begun = this.#begin('Write Memory');
      const addressFrame = encode.addressFrame(address);
      await begun;
      await conversation.send(addressFrame);
      dataFrame = encode.writeDataFrame(data);
      await conversation.expectAck('address');
    } catch (error) {
      // A ROM that refuses the command or the address was given no data.
      if (!isRefusal(error) && !isFlashError(error, 'E-REPLY-COMMAND')) onBegun?.();
      throw error;
    }
    onBegun?.();
    await conversation.send(dataFrame);
    await conversation.expectAck('data', WRITE_TIMEOUT_MS);
  }

  async #twoAcks(command: CommandName, timeoutMs: number, onBegun?: OnBegun): Promise<void> {
    await this.#begin(command, onBegun);
    await this.conversation.expectAck('end', timeoutMs);
    this.#afterReset();
  }

  /** For commands that nothing proves but their last ACK: a NACK right after it takes it back. */
  async #expectNoRefusal(command: CommandName): Promise<void> {
    const { conversation } = this;
    if (!(await conversation.hearsOnlyNack(LATE_REFUSAL_MS))) return;
    throw replyFault('E-REPLY-NACK', { command, stage: 'end' }, { phase: conversation.phase });
  }

  /** After these commands the device resets: nothing half sent survives there. */
  #afterReset(): void {
    this.conversation.settle();
    this.#readSinceWrite = false;
  }

  /**
   * A count, count + 1 bytes, and the ACK. The count is not trusted: H74x V9.0 announces 13 commands and sends 11, so a
   * short answer that ends with the ACK is taken as it is (AN2606). Callers ask twice (`agreed`), since a lost byte looks
   * the same.
   */
  async #receiveCounted(): Promise<Uint8Array> {
    const { conversation } = this;
    const [count = 0] = await conversation.receive(1, 'count');
    if (count >= MAX_ANSWER_BYTES) throw garbage(this.conversation, 'count', count);
    try {
      const answer = await conversation.receive(count + 2, 'answer');
      if (answer[count + 1] !== ACK) throw garbage(this.conversation, 'end', answer[count + 1] ?? 0);
      return answer.subarray(0, count + 1);
    } catch (error) {
      const arrived = isFlashError(error, 'E-REPLY-TIMEOUT')
        ? conversation.link.discardInput()
        : new Uint8Array();
      if (arrived.length < 2 || arrived.at(-1) !== ACK) throw error;
      return arrived.subarray(0, -1);
    }
  }
}

/** The list, or the area, that an erase command names. */
export function eraseFrame(command: EraseCommand, extended: boolean): Uint8Array {
  return extended ? extendedFrame(command) : legacyFrame(command);
}

function extendedFrame(command: EraseCommand): Uint8Array {
  return command.kind === 'mass'
    ? encode.extendedEraseAreaFrame('mass')
    : encode.extendedErasePagesFrame(command.pages.map((page) => page.code));
}

function legacyFrame(command: EraseCommand): Uint8Array {
  return command.kind === 'mass'
    ? encode.eraseAllFrame()
    : encode.erasePagesFrame(command.pages.map((page) => page.code));
}
