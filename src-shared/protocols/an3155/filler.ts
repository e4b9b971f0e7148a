import { MAX_EXTENDED_ERASE_PAGES, commandCodes } from './commands.ts';
import { isHarm, romDeeds, type RomDeed, type RomJudge, type RomStage } from './rom-stage.ts';
import { MAX_DAMAGE, RomStates, type PossibleDeed } from './rom-states.ts';

/** What fillers could complete in spite of all care, and the least damage of the frames that it takes. */
export type FillerRisk = PossibleDeed;

/**
 * The bytes that bring a ROM out of a half-received frame (a protocol without time-outs, AN3155 §1). The ROM may be in any state
 * that frames and fillers leave if up to four of their bytes were lost or doubled (`RomStates`); each filler is the byte that completes
 * nothing harmful in any of them. If every byte would, the one is taken that needs the most damage to do so, and the
 * risk is told.
 */
export class FillerStream {
  #states: RomStates;
  #sentCount = 0;
  #risk: FillerRisk | undefined;
  #harms = new Set<RomDeed>();
  /** Fillers that were chosen already. */
  #chosen: readonly number[] = [];

  /** `states`: where the ROM can be before the first filler. `beginning`: the first fillers, instead of the best choice for each. */
  constructor(states: RomStates, beginning: readonly number[] = []) {
    this.#states = states;
    this.#chosen = beginning;
  }

  /** The worst that the fillers so far could have completed if they arrived once; undefined if they could complete no harm. */
  get risk(): FillerRisk | undefined {
    return this.#risk;
  }

  /** All kinds of harm that the fillers so far could have completed. */
  get harms(): ReadonlySet<RomDeed> {
    return this.#harms;
  }

  /** Other bytes that were sent in between. */
  alsoSent(bytes: Uint8Array): void {
    this.#states.sent(bytes);
  }

  /** True if a byte could complete something harmful. */
  wouldHarm(byte: number): boolean {
    return leastHarm(this.#states, byte) <= MAX_DAMAGE;
  }

  /** The next fillers. They count as sent. */
  take(count: number): Uint8Array {
    if (this.#sentCount === 0 && this.#chosen.length === 0) this.#lookAhead();
    return this.#take(count);
  }

  /** The best byte for each place need not be the best for all: if that leads to a risk, other counts are tried. */
  #lookAhead(): void {
    const ahead = new FillerStream(this.#states.copy());
    ahead.#take(FILLERS_DAMAGED);
    if (ahead.#harms.size === 0) return;
    for (const beginning of OTHER_BEGINNINGS) {
      const other = new FillerStream(this.#states.copy(), beginning);
      other.#take(FILLERS_DAMAGED);
      if (other.#harms.size > 0) continue;
      this.#chosen = beginning;
      return;
    }
  }

  #take(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    for (let index = 0; index < count; index += 1) bytes[index] = this.#next();
    return bytes;
  }

  #next(): number {
    const mayBeHit = this.#sentCount < FILLERS_DAMAGED;
    const ofTwice = (byte: number) => (mayBeHit ? this.#states.completionsOfTwice(byte) : []);
    const byte =
      this.#chosen[this.#sentCount] ??
      this.#best((candidate) => [...this.#states.completions(candidate), ...ofTwice(candidate)]);
    this.#note(this.#states.completions(byte));
    for (const { deed } of ofTwice(byte)) if (isHarm(deed)) this.#harms.add(deed);
    if (mayBeHit) this.#states.filled(byte);
    else this.#states.taken(byte);
    this.#sentCount += 1;
    return byte;
  }

  #best(completions: (byte: number) => readonly PossibleDeed[]): number {
    // After this many bytes only a page list is open whose count was damaged: any of a few values ends it as well as another.
    const MODELLED_BYTES = 600;
    const candidates = this.#sentCount < MODELLED_BYTES ? CANDIDATES : CANDIDATES.slice(0, 8);
    let best = candidates[0] ?? 0;
    let bestRank: Rank | undefined;
    for (const byte of candidates) {
      const rank = rankOf(completions(byte), this.#states.longestAfter(byte, CHEAP_DAMAGE));
      if (bestRank !== undefined && !isBetter(rank, bestRank)) continue;
      best = byte;
      bestRank = rank;
      if (rank.every((value) => value === 0)) break;
    }
    return best;
  }

  #note(deeds: readonly PossibleDeed[]): void {
    for (const deed of deeds) {
      if (!isHarm(deed.deed) || deed.damage > MAX_DAMAGE) continue;
      this.#harms.add(deed.deed);
      if (this.#risk === undefined || deed.damage < this.#risk.damage) this.#risk = deed;
    }
  }
}

/** Least damage with which these bytes, one after the other, complete something harmful; Infinity if they never do. They count as sent. */
export function leastDamageOf(bytes: Iterable<number>, states: RomStates): number {
  let least = Infinity;
  for (const byte of bytes) {
    least = Math.min(least, leastHarm(states, byte));
    states.sent([byte]);
  }
  return least;
}

function leastHarm(states: RomStates, byte: number): number {
  const harms = states
    .completions(byte)
    .filter(({ deed, damage }) => isHarm(deed) && damage <= MAX_DAMAGE)
    .map(({ damage }) => damage);
  return Math.min(Infinity, ...harms);
}

/** Fillers that may be lost or doubled themselves: those of the first burst. */
const FILLERS_DAMAGED = 16;

/** Counts of a page list that has yet to begin: two to nine pages. */
const OTHER_BEGINNINGS: readonly (readonly number[])[] = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => [0, count]);

/**
 * All bytes, in the order they are tried. High values first: they name no page of most parts; an even one first, because a
 * constant stream of it completes no counted payload, whatever of it a busy ROM misses. Last come 0x00, which ends a mass erase
 * (FFFF 00), names page 0 and counts a single item, and those from which an area code of Extended Erase can be made
 * (AN3155 §3.8). Never 0x7F, which a fresh ROM measures its rate by.
 */
const CANDIDATES: readonly number[] = candidates();

function candidates(): number[] {
  const usual: number[] = [];
  for (let byte = 0xee; byte >= 0x02; byte -= 1) if (byte !== 0x7f) usual.push(byte);
  return [...usual, 0x01, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0x00];
}

/** A list that takes more damage than this to be announced is unlikely: its length does not count. */
const CHEAP_DAMAGE = 1;

/** How bad a byte is; the first differing number decides. */
type Rank = readonly number[];

function rankOf(completions: readonly PossibleDeed[], longestBytes: number): Rank {
  const serious = new Array<number>(MAX_DAMAGE + 1).fill(0);
  const slight = new Array<number>(MAX_DAMAGE + 1).fill(0);
  let dear = 0;
  for (const { deed, damage } of completions) {
    if (damage > MAX_DAMAGE) dear += weightOf(deed);
    else if (isHarm(deed)) serious[damage] = (serious[damage] ?? 0) + weightOf(deed);
    else slight[damage] = (slight[damage] ?? 0) + weightOf(deed);
  }
  return [...serious, ...slight, dear, longestBytes];
}

function weightOf(deed: RomDeed): number {
  return romDeeds.indexOf(deed);
}

function isBetter(rank: Rank, than: Rank): boolean {
  for (const [index, value] of rank.entries()) {
    const other = than[index] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}

/** What is known of a conversation that broke off. */
export interface BrokenConversation {
  /** All bytes sent since the ROM was last known to be between commands. */
  sent: Uint8Array;
  /** The last byte before that: doubled, it is the first half of a pair. */
  lastBefore: number | undefined;
  /** Where the ROM may have been before that, besides between commands. */
  before: readonly RomStage[];
}

/** Where a ROM can be after a conversation that broke off. */
export function statesAfter({ sent, lastBefore, before }: BrokenConversation, judge: RomJudge): RomStates {
  const states = new RomStates(judge);
  for (const stage of before) states.add(stage, 0, 0);
  if (lastBefore !== undefined) states.add({ at: 'half', first: lastBefore }, 0, 1);
  states.sent(sent);
  return states;
}

/**
 * How many fillers end the longest payload the ROM can be waiting for after `command`: 256 data bytes (AN3155 §3.6), or
 * a page list whose damaged count announces nearly 65 520 pages (AN3155 §3.8).
 */
export function fillerLimit(commandCode: number | undefined): number {
  const LONGEST_COUNTED_PAYLOAD = 2 + 256 + 1;
  const LONGEST_PAGE_LIST = 2 + 2 * MAX_EXTENDED_ERASE_PAGES + 1;
  return commandCode === commandCodes['Extended Erase'] ? LONGEST_PAGE_LIST : LONGEST_COUNTED_PAYLOAD;
}
