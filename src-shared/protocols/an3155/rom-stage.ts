/**
 * The parser of the ROM (AN3155 §3) as stages: what it waits for, and what one more byte makes of that. It knows no contents,
 * only what decides whether a frame is accepted: how many bytes are missing, and the XOR of those that came.
 */

/** What a frame does that the ROM accepts, in order of harm. */
export const romDeeds = [
  /** Nothing, or nothing but what was planned. */
  'none',
  /** An erase list that names no page of the part besides those of the plan (AN3155 §3.8: unknown codes are passed over). */
  'empty',
  /** A command that changes something was begun, and waits for its data. */
  'begin',
  /** Other bytes within the block that the plan writes. */
  'write-inside',
  /** A write whose place or length is not the plan's. */
  'write-beyond',
  'go',
  'special',
  'erase',
  'protect',
] as const;
export type RomDeed = (typeof romDeeds)[number];

/** From here on a deed changes something that was not planned, beyond the block under way. */
export function isHarm(deed: RomDeed): boolean {
  return romDeeds.indexOf(deed) >= romDeeds.indexOf('write-beyond');
}

/** What the deeds of frames are judged by. */
export interface RomJudge {
  /** The page exists on the part, as far as anybody knows, and the plan does not erase it. */
  isForeignPage(code: number): boolean;
  /** Longest write, in bytes, that stays within the block under way; 0 if no write is. */
  writeBytes: number;
}

/** What the parser waits for. */
export type RomStage =
  | { at: 'idle' }
  /** The first half of a command pair is there. */
  | { at: 'half'; first: number }
  /** `left` bytes of a word or an opcode and its XOR. */
  | { at: 'word'; code: number; left: number; order: number }
  /** The one byte that counts what follows. */
  | { at: 'count'; code: number; isStray: boolean }
  /** The two bytes that count what follows; `high` once it is there. */
  | { at: 'wide-count'; code: number; high: number | undefined; order: number }
  /** `left` bytes of a counted payload, the checksum included. */
  | { at: 'payload'; code: number; left: number; deed: RomDeed; high: number | undefined; order: number }
  /** Erase, FF: 00 erases everything, anything else nothing (AN3155 §3.7). */
  | { at: 'all' }
  /** Extended Erase, FFF0 to FFFF: one byte, the checksum. */
  | { at: 'area' }
  /** The length of a read: any two bytes. */
  | { at: 'length'; left: number };

/** What one byte does. `kept`: the stage goes on, and the byte enters its XOR. `last`: it is the checksum. */
export type RomStageStep =
  | { kind: 'to'; to: RomStage; xor: number; deed: RomDeed }
  | { kind: 'kept'; to: RomStage }
  | { kind: 'last'; to: RomStage; deed: RomDeed };

export const idle: RomStage = { at: 'idle' };

const ADDRESSED = new Set([0x11, 0x21, 0x31, 0xa1]);
const COUNTED = new Set([0x43, 0x63]);
const OPCODED = new Set([0x50, 0x51]);
/** Commands that act without a payload (AN3155 §3.10 to §3.12). */
const AT_ONCE = new Set([0x73, 0x82, 0x92]);
/** Words of Get Checksum (AN3155 §3.13). */
const CHECKSUM_WORDS = 4;
const FIRST_AREA_CODE = 0xfff0;

/** What the parser does with one byte. */
export function romStepOf(stage: RomStage, byte: number, judge: RomJudge): RomStageStep {
  switch (stage.at) {
    case 'idle':
      return to({ at: 'half', first: byte });
    case 'half':
      return (stage.first ^ byte) === 0xff ? beginCommand(stage.first) : to(idle);
    case 'word':
      return stage.left > 1
        ? { kind: 'kept', to: { ...stage, left: stage.left - 1 } }
        : { kind: 'last', ...afterWord(stage) };
    case 'count':
      if (stage.code === 0x43 && byte === 0xff) return to({ at: 'all' });
      return counted(stage.code, byte + 2, byte, deedOfCount(stage, byte, judge), 0);
    case 'wide-count':
      return wideCount(stage, byte);
    case 'payload':
      return payload(stage, byte, judge);
    case 'all':
      return to(idle, 0, byte === 0x00 ? 'erase' : 'none');
    case 'area':
      return { kind: 'last', to: idle, deed: 'erase' };
    case 'length':
      return to(stage.left > 1 ? { at: 'length', left: stage.left - 1 } : idle);
  }
}

const stageNames: readonly RomStage['at'][] = [
  'idle',
  'half',
  'word',
  'count',
  'wide-count',
  'payload',
  'all',
  'area',
  'length',
];

/** A number that no two different stages share. */
export function stageKey(stage: RomStage): number {
  // The longest payload is a list of 0xFFF0 pages.
  const LENGTHS = 2 ** 18;
  const at = stageNames.indexOf(stage.at);
  const code = 'code' in stage ? stage.code : 'first' in stage ? stage.first : 0;
  const high = 'high' in stage && stage.high !== undefined ? stage.high + 1 : 0;
  const deed = 'deed' in stage ? romDeeds.indexOf(stage.deed) : 'isStray' in stage && stage.isStray ? 1 : 0;
  const order = 'order' in stage ? stage.order : 0;
  const left = 'left' in stage ? stage.left : 0;
  return ((((at * 256 + code) * 257 + high) * 16 + deed) * 4 + order) * LENGTHS + left;
}

/** How many bytes a stage inside a payload still takes, the checksum included; 0 for all other stages. */
export function payloadLeft(stage: RomStage): number {
  return stage.at === 'payload' || stage.at === 'word' ? stage.left : 0;
}

/**
 * Where a ROM of unknown state may be besides `idle` when it acknowledged a byte: an address, a length or an opcode was
 * accepted that somebody else had begun to send.
 */
export const stagesAfterAck: readonly RomStage[] = [
  { at: 'count', code: 0x31, isStray: true },
  { at: 'length', left: 2 },
  { at: 'wide-count', code: 0x50, high: undefined, order: 0 },
  { at: 'wide-count', code: 0x51, high: undefined, order: 0 },
  { at: 'wide-count', code: 0x51, high: undefined, order: 1 },
  { at: 'word', code: 0xa1, left: 5, order: 1 },
  { at: 'word', code: 0xa1, left: 5, order: 2 },
  { at: 'word', code: 0xa1, left: 5, order: 3 },
];

function to(stage: RomStage, xor = 0, deed: RomDeed = 'none'): Extract<RomStageStep, { kind: 'to' }> {
  return { kind: 'to', to: stage, xor, deed };
}

function beginCommand(code: number): Extract<RomStageStep, { kind: 'to' }> {
  if (AT_ONCE.has(code)) return to(idle, 0, 'protect');
  if (ADDRESSED.has(code))
    return to({ at: 'word', code, left: 5, order: 0 }, 0, code === 0x31 || code === 0x21 ? 'begin' : 'none');
  if (COUNTED.has(code)) return to({ at: 'count', code, isStray: false }, 0, 'begin');
  if (code === 0x44) return to({ at: 'wide-count', code, high: undefined, order: 0 }, 0, 'begin');
  if (OPCODED.has(code)) return to({ at: 'word', code, left: 3, order: 0 }, 0, 'begin');
  return to(idle);
}

function afterWord({ code, order }: Extract<RomStage, { at: 'word' }>): { to: RomStage; deed: RomDeed } {
  if (code === 0x11) return { to: { at: 'length', left: 2 }, deed: 'none' };
  if (code === 0x21) return { to: idle, deed: 'go' };
  if (code === 0x31) return { to: { at: 'count', code, isStray: false }, deed: 'none' };
  if (OPCODED.has(code))
    return { to: { at: 'wide-count', code, high: undefined, order: 0 }, deed: 'special' };
  const next: RomStage = order + 1 < CHECKSUM_WORDS ? { at: 'word', code, left: 5, order: order + 1 } : idle;
  return { to: next, deed: 'none' };
}

function counted(code: number, left: number, xor: number, deed: RomDeed, order: number): RomStageStep {
  return to({ at: 'payload', code, left, deed, high: undefined, order }, xor);
}

function deedOfCount(
  { code, isStray }: Extract<RomStage, { at: 'count' }>,
  count: number,
  { writeBytes }: RomJudge,
): RomDeed {
  if (code === 0x63) return 'protect';
  if (code === 0x43) return 'empty';
  return !isStray && count < writeBytes ? 'write-inside' : 'write-beyond';
}

function wideCount(
  { code, high, order }: Extract<RomStage, { at: 'wide-count' }>,
  byte: number,
): RomStageStep {
  if (high === undefined) return to({ at: 'wide-count', code, high: byte, order });
  const count = (high << 8) | byte;
  if (code !== 0x44) return counted(code, count + 1, high ^ byte, 'special', order);
  if (count >= FIRST_AREA_CODE) return to({ at: 'area' }, high ^ byte);
  return counted(code, 2 * (count + 1) + 1, high ^ byte, 'empty', order);
}

function payload(stage: Extract<RomStage, { at: 'payload' }>, byte: number, judge: RomJudge): RomStageStep {
  const { code, left, deed, high, order } = stage;
  if (left === 1) {
    const hasMore = code === 0x51 && order === 0;
    const next: RomStage = hasMore ? { at: 'wide-count', code, high: undefined, order: 1 } : idle;
    return { kind: 'last', to: next, deed };
  }
  const isHighByte = code === 0x44 && left % 2 === 1;
  if (isHighByte)
    return { kind: 'kept', to: { at: 'payload', code, left: left - 1, deed, high: byte, order } };
  const page = code === 0x44 ? ((high ?? 0) << 8) | byte : byte;
  const isErase = code === 0x44 || code === 0x43;
  const names = isErase && deed === 'empty' && judge.isForeignPage(page);
  return {
    kind: 'kept',
    to: { at: 'payload', code, left: left - 1, deed: names ? 'erase' : deed, high: undefined, order },
  };
}
