import type { Device } from '#shared/devices/device.ts';
import { enterPreset } from '#shared/job/enter-presets.ts';
import { FlashError } from '#shared/errors.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { BoardTarget, TaskOnImage } from '../support/job-spec.ts';
import { openError } from '#main/links/port-errors.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import { sleep } from '#main/time/clock.ts';
import { JobRig } from '../support/job-rig.ts';
import type { FaultName } from './expectations.ts';
import { imageFor, oldProgram } from './images.ts';

/** How a fault is made: by the board, its application, its other clients, or how the line is set. */
export interface Scenario {
  /** Parts that can have it; all if left out. */
  concerns?: (device: Device) => boolean;
  board?: (device: Device) => Partial<VirtualBoardOptions>;
  /** What was done to the board before the run. */
  before?: (rig: JobRig, device: Device) => void | Promise<void>;
  target?: (device: Device, rig: JobRig) => Partial<BoardTarget>;
  task?: (device: Device) => TaskOnImage;
  /** The part is one that the tool does not know. */
  isUnknown?: boolean;
}

const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const banner = text('Pump controller 2.1\r\nready> ');
const wired = (_: Device, rig: JobRig): Partial<BoardTarget> => ({ wiring: rig.wiring });
const named = (device: Device): Partial<BoardTarget> => ({ expected: { device } });
const settings = (baudRate: number, parity: 'even' | 'none') => ({ baudRate, parity });

/** Moves faults to other places of the run, and gives images other bytes; 0 is what `npm test` runs. */
let variation = 0;

export function vary(seed: number): void {
  variation = seed;
}

/** A line fault at every n-th byte from the first on. */
function every(step: number, from: number, fault: (at: number) => BoardFault): BoardFault[] {
  return Array.from({ length: 3000 }, (_, index) => fault(from + 5 * variation + index * (step + variation)));
}

const withFaults =
  (...faults: BoardFault[]) =>
  (): Partial<VirtualBoardOptions> => ({ faults });

/** Faults whose place depends on the variation. */
const withFault = (make: () => BoardFault) => (): Partial<VirtualBoardOptions> => ({ faults: [make()] });

/** Puts a program into the flash, as a board in use has one. The power comes afterwards: only then is the empty check made. */
function programmed(rig: JobRig, device: Device): void {
  rig.board.flash.bytes.set(oldProgram(device, rig.board.flash.bytes.length, variation));
  rig.board.powerCycle();
}

/** Another client that was there first. */
async function visitor(
  rig: JobRig,
  setting: { baudRate: number; parity: 'even' | 'none' },
  bytes: readonly number[],
): Promise<void> {
  const STARTED_MS = 4000;
  await sleep(rig.clock, STARTED_MS);
  const client = rig.board.connect({ settings: setting, onBytes: () => undefined, onLost: () => undefined });
  for (const byte of bytes) {
    client.send(Uint8Array.of(byte));
    await sleep(rig.clock, 10);
  }
  client.close();
}

const hasWrp = (device: Device) => device.optionBytes.length > 0 && device.layouts.length > 0;
const usesEven = ({ uart: { parity } }: Device) => parity === 'even';
const usualSelector = ({ bootSelector }: Device) => bootSelector !== null && bootSelector !== undefined;

/** Makes the option bits ignore the BOOT0 pin, as far as the part can. */
function ignorePin(rig: JobRig, { family }: Device): void {
  const { options } = rig.board.chip;
  if (['G4', 'L4', 'L4+', 'WB', 'WL'].includes(family)) options.prepareBit(0, 26, 0);
  if (['C0', 'G0', 'U0'].includes(family)) options.prepareBit(0, 24, 1);
}

function prepareByte(rig: JobRig, offset: number, value: number): void {
  for (let bit = 0; bit < 8; bit += 1)
    rig.board.chip.options.prepareBit(offset, bit, ((value >> bit) & 1) === 1 ? 1 : 0);
}

const jumpCommand = enterPreset('betaflight');

function jumpTarget(device: Device): Partial<BoardTarget> {
  if (jumpCommand === undefined) throw new Error('there is a preset of this name');
  return { expected: { device }, enter: jumpCommand };
}

export const scenarios: Readonly<Record<FaultName, Scenario>> = {
  healthy: {},
  'healthy-wired': { target: wired },

  silent: { board: withFaults({ kind: 'silent' }) },
  'silent-wired': { board: withFaults({ kind: 'silent' }), target: wired },
  'boot0-low': { board: () => ({ boot0High: false }), before: programmed, target: named },
  'inverted-to-board': { board: withFaults({ kind: 'inverted', direction: 'toBoard' }) },
  'inverted-both': { board: withFaults({ kind: 'inverted' }) },
  'inverted-from-board': { board: withFaults({ kind: 'inverted', direction: 'fromBoard' }) },
  'application-talks': {
    board: () => ({
      boot0High: false,
      application: { settings: settings(115_200, 'none'), banner, repeatMs: 900 },
    }),
    before: programmed,
  },
  'application-talks-slowly': {
    board: () => ({
      boot0High: false,
      application: { settings: settings(9600, 'none'), banner, repeatMs: 150 },
    }),
    before: programmed,
  },

  'polls-by-c': saying([0x43], 1000),
  'polls-by-c-seldom': saying([0x43], 3000),
  'polls-by-nak': saying([0x15], 700),
  'says-ack': saying([0x79], 1000),
  'says-nack': saying([0x1f], 1000),
  'says-packets': saying(
    [0xfe, 0x09, 0x4e, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x51, 0x04],
    1000,
  ),

  'clock-half': { board: () => ({ profile: { baudErrorFraction: -0.5 } }), concerns: usesEven },
  'clock-double': {
    board: () => ({ ...jumpingApplication(), profile: { baudErrorFraction: 1 } }),
    before: programmed,
    concerns: ({ uart: { parity }, pid }) => parity === 'even' && ![0x447, 0x457, 0x445].includes(pid),
    target: jumpTarget,
  },

  'baud-measured-wrong': { board: () => ({ profile: { baudErrorFraction: -0.06 } }), concerns: usesEven },
  'baud-too-high': { target: (_, rig) => openedAt(rig, 1_500_000, 'even') },
  'host-parity-wrong': {
    target: (device, rig) => openedAt(rig, 115_200, device.uart.parity === 'even' ? 'none' : 'even'),
  },

  'adapter-no-parity': { board: withFaults({ kind: 'no-parity' }), concerns: usesEven },
  'adapter-no-parity-wired': { board: withFaults({ kind: 'no-parity' }), concerns: usesEven, target: wired },
  'seven-bit': { board: withFaults({ kind: 'seven-bit' }) },

  'stray-break': { board: withFaults({ kind: 'break-at-reset' }), target: wired },
  'stray-break-measured': { board: withFaults({ kind: 'break-at-reset', measured: true }), target: wired },
  'reset-at-open': {
    board: () => ({
      faults: [{ kind: 'reset-at-open' }],
      application: { settings: settings(115_200, 'none'), banner },
      keepsState: true,
    }),
    before: programmed,
  },

  'already-synced': {
    board: () => ({ keepsState: true }),
    before: (rig, { uart: { parity } }) => visitor(rig, settings(115_200, parity), [0x7f]),
  },
  'already-synced-elsewhere': {
    board: () => ({ keepsState: true }),
    before: (rig, { uart: { parity } }) => visitor(rig, settings(57_600, parity), [0x7f]),
  },
  'stuck-in-command': {
    board: () => ({ keepsState: true }),
    before: (rig, { uart: { parity } }) => visitor(rig, settings(115_200, parity), [0x7f, 0x31, 0xce]),
  },
  'stuck-in-data': {
    board: () => ({ keepsState: true }),
    before: (rig, { uart: { parity }, flashBase }) =>
      visitor(rig, settings(115_200, parity), [
        0x7f,
        0x31,
        0xce,
        ...withXor(addressBytes(flashBase)),
        0xff,
        1,
        2,
        3,
      ]),
  },
  'silent-midway': {
    board: withFault(() => ({ kind: 'stuck', direction: 'fromBoard', at: 400 + 37 * variation })),
  },
  'silent-early': {
    board: withFault(() => ({ kind: 'stuck', direction: 'fromBoard', at: 4 + 5 * variation })),
  },
  'deaf-early': {
    board: withFault(() => ({ kind: 'stuck', direction: 'toBoard', at: 6 + 5 * variation })),
  },
  'deaf-midway': {
    board: withFault(() => ({ kind: 'stuck', direction: 'toBoard', at: 200 + 41 * variation })),
  },

  'readout-protected': {
    board: withFaults({ kind: 'readout-protected' }),
    concerns: ({ family }) => family !== 'H5',
  },
  'command-missing': {
    concerns: ({ family }) => family === 'H5',
    task: () => ({ kind: 'protect', what: 'readout' }),
  },
  'write-protected': {
    board: withFaults({ kind: 'write-protected', sectors: [0] }),
    before: programmed,
    concerns: hasWrp,
  },
  'erase-lost': { board: withFaults({ kind: 'erase-lost' }), before: programmed },
  misaligned: {
    board: () => ({ profile: { writeAlignmentBytes: 32 } }),
    concerns: ({ uart: { writeAlignmentBytes }, programUnitBytes }) =>
      Math.max(writeAlignmentBytes, programUnitBytes ?? 0) < 32,
  },
  'mass-erase-refused': {
    board: () => ({ profile: { massErase: false, bankErase: false } }),
    concerns: ({ uart: { massErase } }) => massErase,
    task: (device) => programTask(device, 'mass'),
  },
  'erase-refused': { board: () => ({ profile: { massErase: false, bankErase: false, maxErasePages: 0 } }) },
  'erase-refused-unreset': {
    board: () => ({
      keepsState: true,
      profile: { massErase: false, bankErase: false, maxErasePages: 0 },
    }),
    before: (rig, { uart: { parity } }) => visitor(rig, settings(115_200, parity), [0x7f]),
    target: () => ({ enter: { kind: 'resume' } }),
  },
  'page-lists-refused': { board: () => ({ profile: { maxErasePages: 0 } }) },
  'weak-page': { board: withFaults({ kind: 'weak-page', page: 0 }) },
  mirrored: { board: withFaults({ kind: 'mirrored', addressBit: 10 }) },

  trustzone: {
    concerns: ({ family }) => ['L5', 'U5'].includes(family),
    before: (rig, device) => {
      const { options } = rig.board.chip;
      options.prepareBit(0, 31, 1);
      // SECWM1: from page 0 to the last one.
      for (let bit = 0; bit < 16; bit += 1) options.prepareBit(0x10, bit, 0);
      for (let bit = 16; bit < 24; bit += 1) options.prepareBit(0x10, bit, 1);
      programmed(rig, device);
    },
  },
  'product-state': {
    concerns: ({ family }) => family === 'H5',
    // 0x72: Closed.
    before: (rig) => prepareByte(rig, 1, 0x72),
  },
  'radio-area': {
    concerns: ({ pid }) => pid === 0x495,
    before: (rig, device) => {
      prepareByte(rig, 0x70, 0);
      prepareByte(rig, 0x71, 0xfe);
      programmed(rig, device);
    },
  },
  'code-protected': {
    concerns: ({ family }) => ['G0', 'G4', 'WB'].includes(family),
    before: (rig, device) => {
      for (const offset of [0x08, 0x09]) prepareByte(rig, offset, 0);
      for (const offset of [0x10, 0x11]) prepareByte(rig, offset, offset === 0x10 ? 7 : 0);
      programmed(rig, device);
    },
  },
  'reads-refused': {
    // If the size was not read from the part, the address may lie past the end of the flash.
    concerns: ({ family }) => family !== 'WB0',
    board: () => ({ profile: { manners: ['reads-in-sequence'] } }),
    task: (device) => ({
      kind: 'read',
      address: device.flashBase + 0x800,
      sizeBytes: 0x100,
    }),
  },
  'unprotect-waits': {
    concerns: ({ pid }) => pid === 0x495,
    board: withFaults({ kind: 'readout-protected' }),
    task: () => ({ kind: 'unprotect', what: 'readout' }),
  },

  'boot-pin-ignored': {
    board: () => ({ application: { settings: settings(115_200, 'none'), banner } }),
    before: (rig, device) => {
      ignorePin(rig, device);
      programmed(rig, device);
    },
    concerns: usualSelector,
    target: (device, rig) => ({ ...named(device), ...wired(device, rig) }),
  },
  'jump-returns-banks': {
    concerns: ({ pid }) => pid === 0x447,
    board: jumpingApplication,
    before: (rig, device) => {
      rig.board.chip.options.prepareBit(4, 7, 1);
      rig.board.chip.options.prepareBit(6, 7, 0);
      programmed(rig, device);
    },
    target: jumpTarget,
  },
  'jump-returns-empty': {
    concerns: ({ pid }) => pid === 0x457 || pid === 0x445,
    board: jumpingApplication,
    before: programmed,
    target: jumpTarget,
  },
  'protect-no-return': {
    // Its empty flash brought the part into the ROM, which forgets that the flash is empty.
    concerns: ({ pid }) => pid === 0x467,
    before: ignorePin,
    task: () => ({ kind: 'protect', what: 'readout' }),
  },

  'get-one-more': { board: () => ({ profile: { manners: ['get-one-byte-more'] } }) },
  clone: { board: withFaults({ kind: 'clone' }), before: programmed, concerns: ({ pid }) => pid === 0x410 },
  'settings-refused': {
    target: () => ({ openLink: () => Promise.reject(portError('SetCommState: 87')) }),
  },
  echo: { board: withFaults({ kind: 'echo' }, { kind: 'silent' }) },
  'echo-healthy': { board: withFaults({ kind: 'echo' }) },
  'unknown-part': { isUnknown: true },
  'port-busy': {
    before: (rig) =>
      void rig.board.connect({
        settings: settings(115_200, 'even'),
        onBytes: () => undefined,
        onLost: () => undefined,
      }),
  },
  'port-missing': {
    target: () => ({ openLink: () => Promise.reject(new FlashError('E-PORT-NOT-FOUND', { port: 'COM9' })) }),
  },
  'port-forbidden': { target: () => ({ openLink: () => Promise.reject(portError('Permission denied')) }) },
  unplugged: { board: withFault(() => ({ kind: 'unplug', direction: 'toBoard', at: 300 + 43 * variation })) },
  'wrong-part': {
    target: (device) => ({
      expected: { device: { ...device, pid: device.pid + 0x100, name: 'STM32X99' } },
    }),
  },

  'two-readers': {
    board: () => ({ faults: every(11, 60, (at) => ({ kind: 'drop', direction: 'fromBoard', at })) }),
    target: sharedPort,
  },
  'two-readers-silent': { board: withFaults({ kind: 'silent' }), target: sharedPort },
  'two-readers-connecting': {
    board: () => ({ faults: every(3, 2, (at) => ({ kind: 'drop', direction: 'fromBoard', at })) }),
    target: sharedPort,
  },

  endless: { board: withFaults({ kind: 'endless' }) },
  garbage: { board: withFaults({ kind: 'garbage' }) },
  noise: {
    board: () => ({
      faults: [
        ...every(23, 60, (at) => ({ kind: 'flip', direction: 'fromBoard', at, mask: 1 << (at % 8) })),
        ...every(23, 61, (at) => ({ kind: 'flip', direction: 'toBoard', at, mask: 1 << (at % 8) })),
      ],
    }),
  },
  'lost-bytes': {
    board: () => ({ faults: every(29, 60, (at) => ({ kind: 'drop', direction: 'fromBoard', at })) }),
  },
  'doubled-bytes': {
    board: () => ({ faults: every(29, 60, (at) => ({ kind: 'duplicate', direction: 'fromBoard', at })) }),
  },
  'late-bytes': {
    board: () => ({
      faults: every(97, 60, (at) => ({ kind: 'delay', direction: 'toBoard', at, delayMs: 2000 })).slice(
        0,
        12,
      ),
    }),
    // There so many bytes are held up at once that nothing comes back while anybody waits: the marks of silence.
    concerns: ({ pid }) => pid !== 0x410,
  },
  'late-answers': {
    board: () => ({
      faults: every(7, 60, (at) => ({ kind: 'delay', direction: 'fromBoard', at, delayMs: 1500 })),
    }),
  },
  'one-late-byte': {
    board: withFault(() => ({
      kind: 'delay',
      direction: 'fromBoard',
      at: 90 + 7 * variation,
      delayMs: 1500,
    })),
  },
  'one-damaged-byte': {
    board: withFault(() => ({ kind: 'flip', direction: 'fromBoard', at: 90 + 7 * variation })),
  },
};

/** A program that sends the same bytes again and again, a variation later each time. */
export function saying(bytes: readonly number[], everyMs: number): Scenario {
  return {
    board: ({ uart: { parity } }) => ({
      boot0High: false,
      application: {
        settings: settings(115_200, parity === 'none' ? 'none' : 'even'),
        banner: Uint8Array.from(bytes),
        repeatMs: everyMs + 17 * variation,
      },
    }),
    before: programmed,
  };
}

function jumpingApplication(): Partial<VirtualBoardOptions> {
  const exchanges = jumpCommand?.kind === 'command' ? jumpCommand.command.exchanges : [];
  const command = Uint8Array.from(exchanges[0]?.send ?? []);
  return {
    boot0High: false,
    application: { settings: settings(115_200, 'none'), bootloaderCommand: command },
  };
}

function openedAt(rig: JobRig, baudRate: number, parity: 'even' | 'none'): Partial<BoardTarget> {
  return {
    async openLink() {
      const link = rig.open(parity);
      await link.configure({ baudRate, parity });
      return link;
    },
  };
}

/** A port that a terminal has open as well. */
function sharedPort(): Partial<BoardTarget> {
  const holders = [{ name: 'minicom', pid: 812 }];
  return { portFacts: () => Promise.resolve({ name: '/dev/ttyUSB0', platform: 'linux', holders }) };
}

function portError(words: string): FlashError {
  return openError('/dev/ttyUSB0', settings(115_200, 'even'), new Error(words));
}

function addressBytes(address: number): number[] {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff);
}

function withXor(bytes: readonly number[]): number[] {
  return [...bytes, bytes.reduce((sum, byte) => sum ^ byte, 0)];
}

function programTask(device: Device, erase: 'needed' | 'mass'): Extract<TaskOnImage, { kind: 'program' }> {
  return {
    kind: 'program',
    image: imageFor(device, variation),
    plan: { erase, keepRest: false, outside: 'refuse' },
    verify: true,
  };
}

/** Runs a fault on a part: the real runner against a virtual board on virtual time. */
export function runScenario(fault: FaultName, device: Device, flashSizeBytes?: number): Promise<JobResult> {
  return runSituation(scenarios[fault], device, flashSizeBytes);
}

/** As `runScenario`, for a situation that is not a row of the matrix. */
export async function runSituation(
  { board, before, target, task, isUnknown = false }: Scenario,
  device: Device,
  flashSizeBytes?: number,
): Promise<JobResult> {
  const size = flashSizeBytes === undefined ? {} : { flashSizeBytes };
  const rig = new JobRig(device, { ...size, ...board?.(device) }, isUnknown ? [] : [device]);
  await before?.(rig, device);
  try {
    return await rig.run(task?.(device) ?? programTask(device, 'needed'), {
      openLink: () => Promise.resolve().then(() => rig.open(device.uart.parity)),
      probe: true,
      ...target?.(device, rig),
    });
  } finally {
    rig.board.clearFaults();
  }
}
