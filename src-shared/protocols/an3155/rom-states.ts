import {
  idle,
  payloadLeft,
  stageKey,
  romStepOf,
  type RomDeed,
  type RomJudge,
  type RomStage,
  type RomStageStep,
} from './rom-stage.ts';

/** Bytes that may be lost or doubled, in any mixture, of frames and fillers together. */
export const MAX_DAMAGE = 4;
/** A filler may be hit on top of four damaged bytes of a frame: less likely, so avoided if that costs nothing. */
const MAX_COST = MAX_DAMAGE + 1;
const UNREACHABLE = 0xff;
const XORS = 256;

/** All states that share a stage. */
interface Row {
  readonly stage: RomStage;
  /** Of a stage inside a payload, how many bytes it still takes; 0 for all others. */
  readonly left: number;
}

/** The least damage that leads to each XOR. Index `i` stands for the XOR `i ^ offset`. */
interface Costs {
  byXor: Uint8Array;
  offset: number;
  least: number;
  /** The array belongs to this generation alone, and may be written to. */
  isOwn: boolean;
}

type Generation = Map<Row, Costs>;

/** A deed that a byte would complete, and the least damage it takes. */
export interface PossibleDeed {
  deed: RomDeed;
  damage: number;
}

/**
 * Every state the parser of a ROM can be in after bytes were sent of which up to `MAX_DAMAGE` were lost or doubled, each with the
 * least damage that leads there. Bytes are taken one by one; replies are not needed.
 */
export class RomStates {
  readonly #judge: RomJudge;
  readonly #rows = new Map<number, Row>();
  #generation: Generation = new Map();

  /** Begins between commands, unless other states are given by `add` to an `empty` set. */
  constructor(judge: RomJudge, { empty = false } = {}) {
    this.#judge = judge;
    if (!empty) this.add(idle, 0, 0);
  }

  /** A copy that goes its own way. */
  copy(): RomStates {
    const copy = new RomStates(this.#judge, { empty: true });
    copy.#generation = this.#generation;
    return copy;
  }

  /** Adds a state that may hold as well. */
  add(stage: RomStage, xor: number, damage: number): void {
    put(this.#generation, this.#rowOf(stage), xor, damage, MAX_COST);
  }

  /** Bytes of frames, any of which may have been lost or doubled. */
  sent(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#advance(byte, 1, MAX_DAMAGE);
  }

  /** A filler, which may be lost or doubled as well. */
  filled(byte: number): void {
    this.#advance(byte, 1, MAX_COST);
  }

  /** A byte that arrives as it was sent. */
  taken(byte: number): void {
    this.#advance(byte, UNREACHABLE, MAX_COST);
  }

  /** What a byte would complete, in any of the states. */
  completions(byte: number): PossibleDeed[] {
    return this.#completionsOf(this.#generation, byte);
  }

  /** What a byte would complete that may arrive twice, if besides that no more than one byte was hit. */
  completionsOfTwice(byte: number): PossibleDeed[] {
    const LAST_TWO_BYTES = 2;
    const MOST_DAMAGE = 2;
    const twice: Generation = new Map();
    for (const [row, costs] of this.#generation)
      if (row.left <= LAST_TWO_BYTES && costs.least < MOST_DAMAGE)
        this.#take(twice, row, costs, byte, 1, MOST_DAMAGE);
    return this.#completionsOf(twice, byte);
  }

  /** Most bytes that a page list of Extended Erase, in a state reached with no more than `damage`, announces once it has got this byte. */
  longestAfter(byte: number, damage: number): number {
    let longest = 0;
    for (const [{ stage }, { least }] of this.#generation) {
      if (stage.at !== 'wide-count' || least > damage) continue;
      const { to } = romStepOf(stage, byte, this.#judge);
      longest = Math.max(longest, to.at === 'wide-count' ? (to.high ?? 0) << 9 : payloadLeft(to));
    }
    return longest;
  }

  #completionsOf(generation: Generation, byte: number): PossibleDeed[] {
    const deeds: PossibleDeed[] = [];
    for (const [{ stage, left }, costs] of generation) {
      if (left > 1) continue;
      const step = romStepOf(stage, byte, this.#judge);
      if (step.kind === 'kept' || step.deed === 'none') continue;
      const damage = step.kind === 'last' ? (costs.byXor[byte ^ costs.offset] ?? UNREACHABLE) : costs.least;
      if (damage !== UNREACHABLE) deeds.push({ deed: step.deed, damage });
    }
    return deeds;
  }

  #advance(byte: number, price: number, limit: number): void {
    const next: Generation = new Map();
    const twice: Generation = new Map();
    for (const [row, costs] of this.#generation) this.#take(next, row, costs, byte, 0, limit);
    for (const [row, costs] of this.#generation) {
      if (costs.least + price > limit) continue;
      merge(next, row, costs, 0, price, limit);
      this.#take(twice, row, costs, byte, price, limit);
    }
    for (const [row, costs] of twice) this.#take(next, row, costs, byte, 0, limit);
    this.#generation = next;
  }

  /** Moves the states of a row by one byte. */
  #take(into: Generation, row: Row, costs: Costs, byte: number, price: number, limit: number): void {
    const step = romStepOf(row.stage, byte, this.#judge);
    if (step.kind === 'kept') merge(into, this.#rowOf(step.to), costs, byte, price, limit);
    else if (step.kind === 'to') put(into, this.#rowOf(step.to), step.xor, costs.least + price, limit);
    else this.#finish(into, step, costs, byte, price, limit);
  }

  /** The checksum: the state whose XOR it is goes on, all others were refused. */
  #finish(
    into: Generation,
    { to }: Extract<RomStageStep, { kind: 'last' }>,
    costs: Costs,
    byte: number,
    price: number,
    limit: number,
  ): void {
    const index = byte ^ costs.offset;
    const accepted = costs.byXor[index] ?? UNREACHABLE;
    // An address that came through damage is another one than the plan's.
    const next = to.at === 'count' && accepted > 0 ? { ...to, isStray: true } : to;
    put(into, this.#rowOf(next), 0, accepted + price, limit);
    let refused = UNREACHABLE;
    for (let i = 0; i < XORS; i += 1) {
      const cost = costs.byXor[i] ?? UNREACHABLE;
      if (i !== index && cost < refused) refused = cost;
    }
    put(into, this.#rowOf(idle), 0, refused + price, limit);
  }

  #rowOf(stage: RomStage): Row {
    const key = stageKey(stage);
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row: Row = { stage, left: payloadLeft(stage) };
    this.#rows.set(key, row);
    return row;
  }
}

function put(into: Generation, row: Row, xor: number, cost: number, limit: number): void {
  if (cost > limit) return;
  const costs = into.get(row) ?? {
    byXor: new Uint8Array(XORS).fill(UNREACHABLE),
    offset: 0,
    least: UNREACHABLE,
    isOwn: true,
  };
  const index = xor ^ costs.offset;
  if (cost < (costs.byXor[index] ?? UNREACHABLE)) {
    own(costs)[index] = cost;
    costs.least = Math.min(costs.least, cost);
  }
  into.set(row, costs);
}

/** Adds the states of a row, each with another XOR and at a higher price. */
function merge(into: Generation, row: Row, from: Costs, xor: number, price: number, limit: number): void {
  const offset = from.offset ^ xor;
  let there = into.get(row);
  if (there === undefined) {
    if (price === 0) {
      into.set(row, { byXor: from.byXor, offset, least: from.least, isOwn: false });
      return;
    }
    there = { byXor: new Uint8Array(XORS).fill(UNREACHABLE), offset, least: UNREACHABLE, isOwn: true };
    into.set(row, there);
  }
  const shift = there.offset ^ offset;
  const target = own(there);
  for (let i = 0; i < XORS; i += 1) {
    const cost = (from.byXor[i] ?? UNREACHABLE) + price;
    if (cost <= limit && cost < (target[i ^ shift] ?? UNREACHABLE)) target[i ^ shift] = cost;
  }
  there.least = Math.min(there.least, from.least + price);
}

function own(costs: Costs): Uint8Array {
  if (!costs.isOwn) {
    costs.byXor = costs.byXor.slice();
    costs.isOwn = true;
  }
  return costs.byXor;
}
