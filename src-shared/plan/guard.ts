import { equalBytes, formatAddress, formatRange } from '../bytes.ts';
import { pageCodeLimit } from '../devices/layout.ts';
import { FlashError } from '../errors.ts';
import { segmentAt } from '../image/segment-at.ts';
import type { RomJudge } from '../protocols/an3155/rom-stage.ts';
import type { TraceEvent } from '../protocols/an3155/trace-decoder.ts';
import { TraceDecoder } from '../protocols/an3155/trace-decoder.ts';
import type { SegmentList } from '../image/segment-list.ts';
import { commandAmong, FillerCheck } from './filler-check.ts';
import { PackedBlocks } from './packed-blocks.ts';
import type { Plan, WriteBlock } from './plan.ts';
import { phrase, verbatim, type Phrase } from '../text/words.ts';
import type { CommandName } from '../protocols/an3155/commands.ts';

/** Commands that change a board beyond its flash contents. A job names the ones it is for. */
export type ProtectionCommand = 'write-protect' | 'write-unprotect' | 'readout-protect' | 'readout-unprotect';

/** All a run may do to a board. Reading is always allowed. */
export interface AllowedEffects {
  /** Page codes that may be erased. */
  erasePageCodes: ReadonlySet<number>;
  massErase: boolean;
  writes: SegmentList;
  go: number | null;
  protection: ReadonlySet<ProtectionCommand>;
  /** Sectors that Write Protect may name. */
  writeProtectSectors: readonly number[];
  /** Option areas that may be written: each as a whole, with exactly these bytes, and no part of one. */
  optionWrites: readonly WriteBlock[];
  /** No page of the part has this code or a higher one; undefined where its pages are not known. */
  pageCodeLimit?: number | undefined;
}

/** Nothing but reading. */
export const readOnlyEffects: AllowedEffects = {
  erasePageCodes: new Set(),
  massErase: false,
  writes: [],
  go: null,
  protection: new Set(),
  writeProtectSectors: [],
  optionWrites: [],
};

/** What a plan allows, and nothing more. */
export function effectsOfPlan(plan: Plan): AllowedEffects {
  return {
    ...readOnlyEffects,
    erasePageCodes: new Set(plan.erasedPages.map((page) => page.code)),
    massErase: plan.erase.some((command) => command.kind === 'mass'),
    writes: plan.writes,
    pageCodeLimit: pageCodeLimit(plan.target.device),
  };
}

/**
 * Stands before the wire: every outgoing frame is decoded by the independent trace decoder, and one that would touch
 * anything outside the allowed effects is refused before its first byte is sent.
 */
export class Guard {
  #decoder = new TraceDecoder();
  #allowed: AllowedEffects;
  /** In order of address; none overlaps another. */
  #blocks: SegmentList = [];
  #fillerCheck: FillerCheck | undefined;

  constructor(allowed: AllowedEffects) {
    this.#allowed = allowed;
    this.allow(allowed);
  }

  /** Replaces the allowed effects (the plan is final only after the part is identified). */
  allow(allowed: AllowedEffects): void {
    this.#allowed = allowed;
    this.#blocks = inOrder(allowed.writes);
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
   * @throws FlashError `E-PLAN-GUARD` where they could complete a frame that changes what is not planned
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
    const { erasePageCodes, massErase, pageCodeLimit: limit = Infinity } = this.#allowed;
    const address = new TraceDecoder()
      .host(sent)
      .find((event) => event.kind === 'address' && event.code === 0x31);
    const block = address?.kind === 'address' ? this.#blockAround(address.address) : undefined;
    return {
      isForeignPage: (code) => code < limit && !massErase && !erasePageCodes.has(code),
      writeBytes:
        block === undefined || address?.kind !== 'address'
          ? 0
          : block.address + block.bytes.length - address.address,
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

  /** What a filler may have completed, undefined where it is planned, or nothing of the part. */
  #faultOfFiller(event: TraceEvent, isRisky: boolean): Phrase | undefined {
    const actsAtOnce = ['write-unprotect', 'readout-protect', 'readout-unprotect'].includes(event.kind);
    if (isRisky && !actsAtOnce) return undefined;
    switch (event.kind) {
      case 'erase-pages': {
        const { pageCodeLimit: limit = Infinity } = this.#allowed;
        const foreign = event.codes.filter((code) => code < limit && !this.#mayErase(code));
        return foreign.length === 0 ? undefined : erasing(foreign);
      }
      case 'write':
        return this.#liesInBlock(event.address, event.data.length)
          ? undefined
          : phrase('guard.write', { range: formatRange(event.address, event.data.length) });
      case 'erase-area':
        return erasingArea(event.area);
      case 'go':
        return phrase('guard.go', { address: formatAddress(event.address) });
      case 'write-protect':
      case 'write-unprotect':
      case 'readout-protect':
      case 'readout-unprotect':
        return commandPhrase(event.kind);
      case 'special':
      case 'special-data':
        return phrase('guard.command', { command: 'Special' });
      default:
        return undefined;
    }
  }

  #mayErase(code: number): boolean {
    return this.#allowed.massErase || this.#allowed.erasePageCodes.has(code);
  }

  #liesInBlock(address: number, byteCount: number): boolean {
    const block = this.#blockAround(address);
    return block !== undefined && address + byteCount <= block.address + block.bytes.length;
  }

  #firstFault(events: readonly TraceEvent[]): Phrase | undefined {
    for (const event of events) {
      const fault = this.#faultOf(event);
      if (fault !== undefined) return fault;
    }
    return this.#decoder.insideFrame ? phrase('guard.incomplete') : undefined;
  }

  /** What is wrong with an event; undefined where it is allowed. */
  #faultOf(event: TraceEvent): Phrase | undefined {
    switch (event.kind) {
      case 'address':
        if (event.code !== 0x31 || this.#mayStartAt(event.address)) return undefined;
        return phrase('guard.write-at', { address: formatAddress(event.address) });
      case 'write':
        return this.#isPlannedWrite(event.address, event.data)
          ? undefined
          : phrase('guard.write-other', { range: formatRange(event.address, event.data.length) });
      case 'erase-pages': {
        const extra = event.codes.filter((code) => !this.#allowed.erasePageCodes.has(code));
        return extra.length === 0 ? undefined : erasing(extra);
      }
      case 'erase-area':
        return event.area === 'mass' && this.#allowed.massErase ? undefined : erasingArea(event.area);
      case 'go':
        return event.address === this.#allowed.go
          ? undefined
          : phrase('guard.go', { address: formatAddress(event.address) });
      case 'write-protect':
        if (!this.#allowed.protection.has('write-protect')) return commandPhrase(event.kind);
        return String(event.sectors) === String(this.#allowed.writeProtectSectors)
          ? undefined
          : phrase('guard.protect-sectors', { sectors: event.sectors.join(', ') });
      case 'write-unprotect':
      case 'readout-protect':
      case 'readout-unprotect':
        return this.#allowed.protection.has(event.kind) ? undefined : commandPhrase(event.kind);
      case 'special':
        return phrase('guard.special', { code: `0x${event.opcode.toString(16)}` });
      case 'bad-checksum':
      case 'invalid-pair':
        return phrase('guard.not-accepted', { fault: phrase(`guard.${event.kind}`) });
      default:
        return undefined;
    }
  }

  #mayStartAt(address: number): boolean {
    return this.#blockAround(address) !== undefined || this.#optionWriteAt(address) !== undefined;
  }

  #optionWriteAt(address: number): WriteBlock | undefined {
    return this.#allowed.optionWrites.find((block) => block.address === address);
  }

  /** A planned block, or a part of one that is written again: never other bytes, never beyond. */
  #isPlannedWrite(address: number, data: Uint8Array): boolean {
    const options = this.#optionWriteAt(address);
    if (options !== undefined) return equalBytes(options.bytes, data);
    const block = this.#blockAround(address);
    if (block === undefined) return false;
    const offset = address - block.address;
    return equalBytes(block.bytes.subarray(offset, offset + data.length), data);
  }

  #blockAround(address: number): WriteBlock | undefined {
    return segmentAt(this.#blocks, address);
  }
}

/** Blocks by address. Most plans have them so; where the first one is written last, sorting is a look at each. */
function inOrder(blocks: SegmentList): SegmentList {
  if (blocks instanceof PackedBlocks) return blocks.sorted();
  const list = [...blocks];
  const isSorted = list.every((block, index) => block.address >= (list[index - 1]?.address ?? 0));
  return isSorted ? list : list.sort((a, b) => a.address - b.address);
}

function erasing(codes: readonly number[]): Phrase {
  return phrase('guard.erase-pages', { pages: verbatim(codes.join(', ')) });
}

function erasingArea(area: Extract<TraceEvent, { kind: 'erase-area' }>['area']): Phrase {
  switch (area) {
    case 'bank1':
      return phrase('guard.erase-bank', { bank: 1 });
    case 'bank2':
      return phrase('guard.erase-bank', { bank: 2 });
    case 'mass':
    case 'reserved':
      return phrase(`guard.erase-${area}`);
  }
}

/** A command that a frame holds, by its name in AN3155. */
function commandPhrase(kind: ProtectionCommand): Phrase {
  return phrase('guard.command', { command: protectionCommandNames[kind] });
}

const protectionCommandNames: Readonly<Record<ProtectionCommand, CommandName>> = {
  'write-protect': 'Write Protect',
  'write-unprotect': 'Write Unprotect',
  'readout-protect': 'Readout Protect',
  'readout-unprotect': 'Readout Unprotect',
};
