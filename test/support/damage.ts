import { TraceDecoder, type TraceEvent } from '#shared/protocols/an3155/trace-decoder.ts';

/** What became of each byte: 0 lost, 1 as sent, 2 doubled. */
export type Damage = readonly (0 | 1 | 2)[];

/** What arrives of bytes of which some were lost and some doubled. */
export function damaged(bytes: Uint8Array, damage: Damage): number[] {
  return [...bytes].flatMap((byte, index) => new Array<number>(damage[index] ?? 1).fill(byte));
}

/** Every way in which up to `most` of `count` bytes can be lost or doubled. */
export function* allDamage(count: number, most: number, from = 0): Generator<Damage> {
  yield new Array<1>(count).fill(1);
  if (most === 0) return;
  for (let at = from; at < count; at += 1) {
    for (const kind of [0, 2] as const)
      for (const rest of allDamage(count, most - 1, at + 1))
        yield rest.map((value, index) => (index === at ? kind : value));
  }
}

/** A seeded source of numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Up to `most` bytes lost or doubled at random, bursts among them. */
export function randomDamage(count: number, most: number, random: () => number): Damage {
  const damage = new Array<0 | 1 | 2>(count).fill(1);
  const places = 1 + Math.floor(random() * most);
  const isBurst = random() < 0.4;
  let at = Math.floor(random() * count);
  for (let place = 0; place < places; place += 1) {
    damage[at % count] = random() < 0.6 ? 0 : 2;
    at = isBurst ? at + 1 : Math.floor(random() * count);
  }
  return damage;
}

/** What fillers complete in a ROM that received these bytes before, told by the independent decoder. */
export function completedBy(received: readonly number[], fillers: Uint8Array): TraceEvent[] {
  const decoder = new TraceDecoder();
  decoder.host(received);
  return decoder.host(fillers);
}
