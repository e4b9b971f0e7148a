import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import { concatBytes, formatBytes } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import { pageCodeLimit } from '#shared/devices/layout.ts';
import { commandCodes, type CommandName } from '#shared/protocols/an3155/commands.ts';
import * as encode from '#shared/protocols/an3155/encode.ts';
import { FillerStream, fillerLimit, statesAfter } from '#shared/protocols/an3155/filler.ts';
import type { RomJudge } from '#shared/protocols/an3155/rom-stage.ts';
import type { TraceEvent } from '#shared/protocols/an3155/trace-decoder.ts';
import { allDamage, completedBy, damaged, randomDamage, seeded, type Damage } from '../support/damage.ts';
import { pattern } from '../support/plan-target.ts';

/** Frames as a job sends them, and what they are allowed to do. */
interface Conversation {
  name: string;
  frames: readonly Uint8Array[];
  /** Pages of the plan. */
  pages: readonly number[];
  pageLimit: number;
  /** Where a write may go. */
  block?: { address: number; byteCount: number };
  /** A page list so long, or data so long, that some byte completes it in every case. */
  mayBeRisky?: true;
}

const FLASH = 0x0800_0000;
const OPTIONS = 0x1fff_7800;
const DAMAGED_BYTES = 4;
/** Up to here every damage is tried: 10 000 ways. */
const EXHAUSTIVE_BYTES = 12;
const SAMPLES = 60;
/** What `resynchronise` sends before it listens. */
const FIRST_BURST_BYTES = 16;
/** Fillers that arrive whole, enough to end what damage left open of a short list. */
const RESTS = 280;

const pair = (command: CommandName) => encode.commandFrame(command);

function eraseOf(
  command: 'Erase' | 'Extended Erase',
  pages: readonly number[],
  pageLimit: number,
): Conversation {
  const list = command === 'Erase' ? encode.erasePagesFrame(pages) : encode.extendedErasePagesFrame(pages);
  return {
    name: `${command} ${String(pages[0])}+${String(pages.length)} of ${String(pageLimit)}`,
    frames: [pair(command), list],
    pages,
    pageLimit,
    // Codes from 128 on and a long list: every value of eight bits is the XOR of some of its bytes.
    ...(pages.length > 4 && pageLimit > 128 ? { mayBeRisky: true as const } : {}),
  };
}

function writeOf(address: number, data: Uint8Array, block?: Conversation['block']): Conversation {
  return {
    name: `Write Memory of ${String(data.length)} at ${String(address)}`,
    frames: [pair('Write Memory'), encode.addressFrame(address), encode.writeDataFrame(data)],
    pages: [],
    pageLimit: 64,
    ...(block === undefined ? {} : { block }),
    ...(data.length > 64 || block === undefined ? { mayBeRisky: true as const } : {}),
  };
}

const blockOf = (byteCount: number) => ({ address: FLASH, byteCount });

const general: Conversation[] = [
  ...(Object.keys(commandCodes) as CommandName[]).map((command) => ({
    name: `${command}, its code alone`,
    frames: [pair(command)],
    pages: [],
    pageLimit: 256,
  })),
  {
    name: 'Read',
    frames: [pair('Read Memory'), encode.addressFrame(FLASH), encode.readLengthFrame(256)],
    pages: [],
    pageLimit: 256,
  },
  { name: 'Go', frames: [pair('Go'), encode.addressFrame(FLASH)], pages: [], pageLimit: 256 },
  {
    name: 'Write, no data yet',
    frames: [pair('Write Memory'), encode.addressFrame(FLASH)],
    pages: [],
    pageLimit: 256,
    block: blockOf(256),
  },
  {
    name: 'Erase all',
    frames: [pair('Erase'), encode.eraseAllFrame()],
    // The plan erases all of them.
    pages: Array.from({ length: 256 }, (_, index) => index),
    pageLimit: 256,
  },
  ...(['mass', 'bank1', 'bank2'] as const).map((area) => ({
    name: `Extended Erase ${area}`,
    frames: [pair('Extended Erase'), encode.extendedEraseAreaFrame(area)],
    pages: [],
    pageLimit: 512,
  })),
  ...[[0], [0, 1], [1, 2, 3], [31], [127]].map((sectors) => ({
    name: `Write Protect ${sectors.join()}`,
    frames: [pair('Write Protect'), encode.writeProtectFrame(sectors)],
    pages: [],
    pageLimit: 128,
  })),
  {
    name: 'Special',
    frames: [pair('Special'), encode.specialOpcodeFrame(0x82), encode.specialDataFrame(Uint8Array.of(1, 2))],
    pages: [],
    pageLimit: 128,
  },
  writeOf(FLASH, pattern(8), blockOf(8)),
  writeOf(FLASH, pattern(32), blockOf(32)),
  writeOf(FLASH, new Uint8Array(256).fill(0xff), blockOf(256)),
  writeOf(FLASH, pattern(256), blockOf(256)),
  writeOf(OPTIONS, Uint8Array.of(0xaa, 0x55, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0)),
];

/** Lists as jobs make them, for every part that has a layout. */
function erasesOf(device: Device): Conversation[] {
  const limit = pageCodeLimit(device);
  if (limit === undefined) return [];
  const command = device.uart.eraseCommand === 0x43 ? 'Erase' : 'Extended Erase';
  const longest = Math.min(limit, 128);
  const runs = [
    [0, 1],
    [0, 2],
    [1, 1],
    [Math.floor(limit / 2), 2],
    [limit - 1, 1],
    [0, Math.min(limit, 8)],
    [0, longest],
    [limit - longest, longest],
  ] as const;
  return runs
    .filter(([first, count]) => first + count <= limit && (command !== 'Erase' || first + count <= 256))
    .map(([first, count]) =>
      eraseOf(
        command,
        Array.from({ length: count }, (_, index) => first + index),
        limit,
      ),
    );
}

function judgeOf({ pages, pageLimit, block }: Conversation): RomJudge {
  return {
    isForeignPage: (code) => code < pageLimit && !pages.includes(code),
    writeBytes: block?.byteCount ?? 0,
  };
}

/** What of an event nobody planned, in words. */
function harmOf(event: TraceEvent, conversation: Conversation): string | undefined {
  const { block } = conversation;
  switch (event.kind) {
    case 'erase-pages': {
      const foreign = event.codes.filter((code) => judgeOf(conversation).isForeignPage(code));
      return foreign.length === 0 ? undefined : `erase of ${foreign.join()}`;
    }
    case 'write': {
      const isInside =
        block !== undefined && event.address === block.address && event.data.length <= block.byteCount;
      return isInside ? undefined : `write of ${String(event.data.length)}`;
    }
    case 'erase-area':
    case 'go':
    case 'write-protect':
    case 'write-unprotect':
    case 'readout-protect':
    case 'readout-unprotect':
    case 'special':
    case 'special-data':
      return event.kind;
    default:
      return undefined;
  }
}

function harms(conversation: Conversation, damages: Iterable<Damage>): { found: string[]; isRisky: boolean } {
  const sent = concatBytes(conversation.frames);
  const stream = new FillerStream(
    statesAfter({ sent, lastBefore: undefined, before: [] }, judgeOf(conversation)),
  );
  const fillers = stream.take(Math.min(fillerLimit(sent[0]), 300));
  const found: string[] = [];
  for (const damage of damages) {
    const received = damaged(sent, damage);
    for (const event of completedBy(received, fillers)) {
      const harm = harmOf(event, conversation);
      if (harm !== undefined) found.push(`${formatBytes(Uint8Array.from(received))} + fillers: ${harm}`);
    }
  }
  return { found, isRisky: stream.harms.size > 0 };
}

/** As {@link harms}, of damage that the fillers have a part in. */
function harmsWithFillers(conversation: Conversation): { found: string[]; isRisky: boolean } {
  const sent = concatBytes(conversation.frames);
  const stream = new FillerStream(
    statesAfter({ sent, lastBefore: undefined, before: [] }, judgeOf(conversation)),
  );
  const fillers = stream.take(FIRST_BURST_BYTES);
  const rest = stream.take(RESTS);
  const found: string[] = [];
  for (const damage of damagesNear(sent.length, sent.length + fillers.length)) {
    const received = damaged(sent, damage.slice(0, sent.length));
    const filled = damaged(fillers, damage.slice(sent.length));
    for (const event of completedBy(received, Uint8Array.from([...filled, ...rest]))) {
      const harm = harmOf(event, conversation);
      if (harm !== undefined)
        found.push(`${formatBytes(Uint8Array.from([...received, ...filled]))}: ${harm}`);
    }
  }
  return { found, isRisky: stream.harms.size > 0 };
}

/** Every two bytes that are hit, one filler among them, and every run of up to four lost, or doubled, fillers. */
function* damagesNear(sentCount: number, count: number): Generator<Damage> {
  for (let from = sentCount; from < count; from += 1)
    for (let length = 1; length <= DAMAGED_BYTES && from + length <= count; length += 1)
      for (const times of [0, 2] as const)
        yield new Array<0 | 1 | 2>(count).fill(1).fill(times, from, from + length);
  if (sentCount > EXHAUSTIVE_BYTES) return;
  for (const damage of allDamage(count, 2))
    if (damage.some((times, at) => at >= sentCount && times !== 1)) yield damage;
}

function* damagesFor(conversation: Conversation, seed: number): Generator<Damage> {
  const count = concatBytes(conversation.frames).length;
  const random = seeded(seed);
  if (count <= EXHAUSTIVE_BYTES) yield* allDamage(count, DAMAGED_BYTES);
  else {
    yield* allDamage(count, count <= 30 ? 2 : 1);
    for (let sample = 0; sample < SAMPLES; sample += 1) yield randomDamage(count, DAMAGED_BYTES, random);
  }
}

function unique(conversations: readonly Conversation[]): Conversation[] {
  return [...new Map(conversations.map((each) => [each.name, each])).values()];
}

describe('the judge of this test', () => {
  it('sees that a constant filler erases page 2 if two bytes of an erase of page 0 were lost', () => {
    const erase = eraseOf('Extended Erase', [0], 64);
    const received = [0x44, 0xbb, 0, 0, 0];
    const events = completedBy(received, new Uint8Array(8).fill(2));
    expect(events.map((event) => harmOf(event, erase))).toContain('erase of 2');
  });
});

/** Many lists, and many ways to damage each. */
const LONG_TEST_MS = 120_000;

describe('fillers after any up to four bytes were lost or doubled', () => {
  it.each(general.map((conversation) => [conversation.name, conversation] as const))(
    'complete nothing that was not planned: %s',
    (_name, conversation) => {
      const { found, isRisky } = harms(conversation, damagesFor(conversation, 1));
      if (conversation.mayBeRisky === true && isRisky) return;
      expect({ found: found.slice(0, 3), isRisky }).toEqual({ found: [], isRisky: false });
    },
  );

  it(
    'complete no page list that names a page beside the plan, on any part',
    () => {
      const lists = unique(loadDevices().flatMap(erasesOf));
      expect(lists.length).toBeGreaterThan(60);
      const risky: string[] = [];
      for (const [index, conversation] of lists.entries()) {
        const { found, isRisky } = harms(conversation, damagesFor(conversation, index));
        if (isRisky) risky.push(conversation.name);
        else
          expect({ name: conversation.name, found: found.slice(0, 3) }).toEqual({
            name: conversation.name,
            found: [],
          });
      }
      const allowed = lists.filter(({ mayBeRisky }) => mayBeRisky).map(({ name }) => name);
      expect(risky.filter((name) => !allowed.includes(name))).toEqual([]);
    },
    LONG_TEST_MS,
  );

  it(
    'complete nothing of a risky list either where one byte is damaged, or two of a short list',
    () => {
      const lists = unique(loadDevices().flatMap(erasesOf)).filter(({ mayBeRisky }) => mayBeRisky);
      for (const conversation of lists) {
        const count = concatBytes(conversation.frames).length;
        const { found } = harms(conversation, allDamage(count, count < 20 ? 2 : 1));
        expect({ name: conversation.name, found: found.slice(0, 3) }).toEqual({
          name: conversation.name,
          found: [],
        });
      }
    },
    LONG_TEST_MS,
  );

  it.each(general.map((conversation) => [conversation.name, conversation] as const))(
    'complete nothing that was not planned if they are damaged themselves: %s',
    (_name, conversation) => {
      const { found, isRisky } = harmsWithFillers(conversation);
      if (conversation.mayBeRisky === true && isRisky) return;
      expect({ found: found.slice(0, 3), isRisky }).toEqual({ found: [], isRisky: false });
    },
  );

  it(
    'complete no page list that names a page beside the plan if they are damaged themselves, on any part',
    () => {
      const lists = unique(loadDevices().flatMap(erasesOf)).filter(({ mayBeRisky }) => mayBeRisky !== true);
      const commands = lists.map((each) => ({ ...each, frames: each.frames.slice(0, 1) }));
      for (const conversation of [...lists, ...commands]) {
        const { found, isRisky } = harmsWithFillers(conversation);
        expect({ name: conversation.name, found: found.slice(0, 3), isRisky }).toEqual({
          name: conversation.name,
          found: [],
          isRisky: false,
        });
      }
    },
    LONG_TEST_MS,
  );
});
