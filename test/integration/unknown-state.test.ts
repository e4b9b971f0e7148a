import { describe, expect, it } from 'vitest';
import type { BoardEvent } from '#main/virtual-board/board-log.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { commandCodes, type CommandName } from '#shared/protocols/an3155/commands.ts';
import * as encode from '#shared/protocols/an3155/encode.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern } from '../support/plan-target.ts';

const FLASH = 0x0800_0000;
/** Oftener than anybody asks a board that does not answer: what two bytes of a run do not complete, those of the next ones may. */
const RUNS_WITHOUT_LINES = 8;
const RUNS_WITH_LINES = 3;

/** What another client may have been doing. */
interface Foreign {
  name: string;
  frames: readonly Uint8Array[];
}

const pair = (command: CommandName) => encode.commandFrame(command);
const range = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

const common: Foreign[] = [
  ...(Object.keys(commandCodes) as CommandName[])
    .filter((name) => !/Unprotect|Readout/.test(name))
    .map((name) => ({ name, frames: [pair(name)] })),
  { name: 'Read', frames: [pair('Read Memory'), encode.addressFrame(FLASH), encode.readLengthFrame(256)] },
  { name: 'Go', frames: [pair('Go'), encode.addressFrame(FLASH)] },
  {
    name: 'Write 8',
    frames: [pair('Write Memory'), encode.addressFrame(FLASH), encode.writeDataFrame(pattern(8))],
  },
  ...[[0], [3], [0, 1, 2]].map((sectors) => ({
    name: `Write Protect ${sectors.join()}`,
    frames: [pair('Write Protect'), encode.writeProtectFrame(sectors)],
  })),
];

const legacy: Foreign[] = [
  ...common,
  ...[[0], [5], [126], range(0, 4), range(60, 16)].map((pages) => ({
    name: `Erase ${String(pages[0])}+${String(pages.length)}`,
    frames: [pair('Erase'), encode.erasePagesFrame(pages)],
  })),
  { name: 'Erase all', frames: [pair('Erase'), encode.eraseAllFrame()] },
  {
    name: 'Options',
    frames: [
      pair('Write Memory'),
      encode.addressFrame(0x1fff_f800),
      encode.writeDataFrame(
        Uint8Array.of(0xa5, 0x5a, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0),
      ),
    ],
  },
];

const extended: Foreign[] = [
  ...common,
  ...[[0], [5], [63], range(0, 4), range(20, 16)].map((pages) => ({
    name: `Extended Erase ${String(pages[0])}+${String(pages.length)}`,
    frames: [pair('Extended Erase'), encode.extendedErasePagesFrame(pages)],
  })),
  ...(['mass', 'bank1', 'bank2'] as const).map((area) => ({
    name: `Extended Erase ${area}`,
    frames: [pair('Extended Erase'), encode.extendedEraseAreaFrame(area)],
  })),
];

/** Every state after the first byte and before the last one. */
function statesOf({ name, frames }: Foreign): { name: string; bytes: number[] }[] {
  const all = frames.flatMap((frame) => [...frame]);
  return range(1, all.length - (frames.length > 1 ? 1 : 0)).map((count) => ({
    name: `${name}, ${String(count)} of ${String(all.length)} bytes`,
    bytes: all.slice(0, count),
  }));
}

const boards = [
  { part: 'stm32f103rb', foreign: legacy },
  { part: 'stm32g071rb', foreign: extended },
  { part: 'stm32l476rg', foreign: extended },
];

const CHANGES: ReadonlySet<BoardEvent['kind']> = new Set(['erase', 'write', 'protect', 'go', 'special']);

async function ask(part: string, before: readonly number[], hasLines: boolean) {
  const { device } = findDevice(loadDevices(), part);
  const changes: string[] = [];
  let isForeign = true;
  const rig = new JobRig(device, {
    keepsState: true,
    paced: false,
    onEvent: (event) => {
      if (!isForeign && CHANGES.has(event.kind)) changes.push(JSON.stringify(event));
    },
  });
  const client = rig.board.connect({
    settings: { baudRate: 115_200, parity: device.uart.parity },
    onBytes: () => undefined,
    onLost: () => undefined,
  });
  client.send(Uint8Array.of(0x7f, ...before));
  client.close();
  isForeign = false;
  const target = hasLines ? { wiring: rig.wiring } : {};
  const outcomes: string[] = [];
  const runCount = hasLines ? RUNS_WITH_LINES : RUNS_WITHOUT_LINES;
  for (let run = 0; run < runCount; run += 1) {
    const { outcome, error } = await rig.run({ kind: 'info' }, target);
    outcomes.push(outcome === 'ok' ? 'ok' : (error?.code ?? ''));
  }
  return { changes, outcomes };
}

describe.each(boards)('info on a $part that another client left', ({ part, foreign }) => {
  const states = foreign.flatMap(statesOf);

  it('with reset lines identifies it in every state, after a reset, and changes nothing', async () => {
    for (const { name, bytes } of states.filter((_, index) => index % 5 === 0))
      expect({ name, ...(await ask(part, bytes, true)) }).toEqual({
        name,
        changes: [],
        outcomes: new Array<string>(RUNS_WITH_LINES).fill('ok'),
      });
  }, 120_000);

  it('without lines identifies it or says that it does not answer, and changes nothing, run after run', async () => {
    for (const { name, bytes } of states) {
      const { changes, outcomes } = await ask(part, bytes, false);
      const isHonest = outcomes.every((outcome) => ['ok', 'E-SYNC-TIMEOUT'].includes(outcome));
      expect({ name, changes, outcomes: isHonest ? [] : outcomes }).toEqual({
        name,
        changes: [],
        outcomes: [],
      });
    }
  }, 120_000);
});
