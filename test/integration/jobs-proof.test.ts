import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { TaskOnImage } from '../support/job-spec.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage, vectorsOf } from '../support/plan-target.ts';
import { SwitchedLink } from '../support/switched-link.ts';

const devices = loadDevices();
const BASE = 0x0800_0000;

function rigFor(part: string, faults: readonly BoardFault[] = []): JobRig {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  return new JobRig(device, { keepsState: true, paced: false, faults, ...size }, devices);
}

describe('mirrored flash, if the repair of one half destroys the other', () => {
  const trips = [
    ['stm32f103c8', 15],
    ['stm32g071rb', 16],
    ['stm32l073rz', 17],
    ['stm32f405rg', 19],
  ] as const;

  it.each(trips)('never passes on %s, and is named', async (part, addressBit) => {
    const rig = rigFor(part, [{ kind: 'mirrored', addressBit }]);
    const image = testImage([BASE, pattern(600)], [BASE + 2 ** addressBit, pattern(600, 77)]);
    const result = await rig.program(image);
    expect(result).toMatchObject({ outcome: 'failed', verified: false });
    expect(['E-VERIFY-UNDONE', 'E-VERIFY-MISMATCH']).toContain(result.error?.code);
    expect(['partial', 'uncertain']).toContain(result.contents);
    expect(result.diagnoses[0]).toMatchObject({ id: 'D-FLASH-MIRRORED' });
  });

  it.each(trips)('passes on %s where both halves are to hold the same', async (part, addressBit) => {
    const rig = rigFor(part, [{ kind: 'mirrored', addressBit }]);
    const image = testImage([BASE, pattern(64)], [BASE + 2 ** addressBit, pattern(64)]);
    // The second erase takes the first half with it, so both are erased before either is written.
    expect(await rig.program(image)).toMatchObject({ outcome: 'ok', verified: true, contents: 'complete' });
  });

  it('is named if nothing may be erased either', async () => {
    const rig = rigFor('stm32f405rg', [{ kind: 'mirrored', addressBit: 19 }]);
    const image = testImage([BASE, pattern(600)], [BASE + 2 ** 19, pattern(600, 77)]);
    const plan = { erase: 'none', keepRest: false, outside: 'refuse' } as const;
    const result = await rig.program(image, { plan });
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-VERIFY-MISMATCH' } });
  });
});

describe('a cell that reads differently from read to read', () => {
  const image = testImage([BASE, pattern(600)]);
  const compare: TaskOnImage = { kind: 'verify', image, outside: 'refuse' };
  const wrongAt = (wrong: readonly boolean[], address = BASE + 300): BoardFault => ({
    kind: 'unsteady-cell',
    address,
    mask: 0x04,
    wrong,
    repeats: true,
  });
  const programmed = async (...faults: BoardFault[]) => {
    const rig = rigFor('stm32g071rb');
    await rig.program(image);
    for (const fault of faults) rig.board.addFault(fault);
    return rig;
  };

  it('is not a match, though one of three reads is right', async () => {
    const rig = await programmed(wrongAt([true, false, true, false]));
    expect(await rig.run(compare)).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-VERIFY-UNSTEADY', params: { address: '0x0800012C' } },
    });
  });

  it('is not a match, though it is right several times in a row', async () => {
    const rig = await programmed(wrongAt([true, false, false, false, true, false]));
    expect(await rig.run(compare)).toMatchObject({ error: { code: 'E-VERIFY-UNSTEADY' } });
  });

  it('ends a programming job as a failure, and is neither erased nor called complete', async () => {
    const rig = rigFor('stm32g071rb', [wrongAt([true, false, true, false])]);
    const result = await rig.program(image);
    expect(result).toMatchObject({
      outcome: 'failed',
      verified: false,
      error: { code: 'E-VERIFY-UNSTEADY' },
    });
    expect(result.contents).toBe('partial');
    expect(rig.board.log.of('erase')).toHaveLength(1);
  });

  it('is not believed to be blank', async () => {
    const rig = rigFor('stm32g071rb', [wrongAt([true, false, true, false], BASE + 5)]);
    const erase: TaskOnImage = { kind: 'erase', what: { kind: 'pages', codes: [0] }, verify: true };
    expect(await rig.run(erase)).toMatchObject({ outcome: 'failed', error: { code: 'E-VERIFY-UNSTEADY' } });
  });

  it('is not dumped', async () => {
    const rig = await programmed(wrongAt([true, false, true, false]));
    const read: TaskOnImage = { kind: 'read', address: BASE, sizeBytes: 600, twice: true };
    expect(await rig.run(read)).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-VERIFY-UNSTEADY', params: { address: '0x0800012C' } },
    });
  });

  it('passes if one wrong read is outweighed by those that follow: that was the line', async () => {
    const rig = await programmed({
      kind: 'unsteady-cell',
      address: BASE + 300,
      mask: 0x04,
      wrong: [true],
    });
    expect(await rig.run(compare)).toMatchObject({ outcome: 'ok', verified: true });
  });

  it('is unsteady twice if it was read wrong once in the erase proof and once in verification', async () => {
    const rig = rigFor('stm32g071rb', [wrongAt([true, false, false, false, false])]);
    const result = await rig.program(image, { proveErase: true });
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-VERIFY-UNSTEADY' } });
  });
});

describe('a board that is changed for another in the middle of a job', () => {
  const image = testImage([BASE, Uint8Array.of(...vectorsOf(BASE), ...pattern(500))]);
  const program: TaskOnImage = {
    kind: 'program',
    image,
    plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
    verify: true,
  };
  const jobs: readonly TaskOnImage[] = [
    program,
    { ...program, verify: false },
    { kind: 'verify', image, outside: 'refuse' },
    { kind: 'erase', what: { kind: 'pages', codes: [0] }, verify: true },
    { kind: 'read', address: BASE, sizeBytes: 100, twice: true },
    { kind: 'protect', what: 'write', sectors: [0] },
    { kind: 'options', what: 'change', changes: [{ name: 'nRST_STOP', value: 0 }] },
  ];

  /** Two boards, the second of them in its bootloader as the first is; the change comes before the last question for the id. */
  function twoBoards() {
    const rig = rigFor('stm32f103c8');
    const other = new VirtualBoard({
      device: rig.board.device,
      clock: rig.clock,
      paced: false,
      keepsState: true,
      flashSizeBytes: 64 * 1024,
      uniqueId: Uint8Array.from({ length: 12 }, (_, index) => index + 1),
    });
    for (const board of [rig.board, other]) board.flash.bytes.set(image.segments[0]?.bytes ?? [], 0);
    const greeter = { settings: { baudRate: 115_200, parity: 'even' }, onBytes: () => undefined } as const;
    const client = other.connect({ ...greeter, onLost: () => undefined });
    client.send(Uint8Array.of(0x7f));
    client.close();
    const settings = { baudRate: 115_200, parity: 'even' } as const;
    const link = new SwitchedLink([rig.board, other], {
      settings,
      clock: rig.clock,
      switchAtFrame: undefined,
    });
    return { rig, other, link };
  }

  async function runSwitched(task: TaskOnImage) {
    const { rig, other, link } = twoBoards();
    let isIdentified = false;
    rig.onState = (state) => {
      if (state.at !== 'running') return;
      if (isIdentified && state.phase !== 'identifying') link.switchNow();
      if (state.phase === 'identifying') isIdentified = true;
    };
    return { rig, other, result: await rig.run(task, { openLink: () => Promise.resolve(link) }) };
  }

  it.each(jobs)('is named: $kind, whatever the second board holds', async (task) => {
    const { result } = await runSwitched(task);
    expect(result).toMatchObject({
      outcome: 'failed',
      verified: false,
      identity: 'changed',
      error: { code: 'E-TARGET-CHANGED', params: { now: '0102030405060708090A0B0C' } },
    });
    expect(['untouched', 'uncertain', 'partial']).toContain(result.contents);
    expect(['read', 'unknown', undefined]).toContain(result.options?.state);
    // Reading another board does not send anything again.
    expect(result.warnings.map(({ code }) => code)).not.toContain('W-JOB-SENT-AGAIN');
  });

  it('leaves it in doubt whether the first one is write-protected', async () => {
    const { rig, link } = twoBoards();
    let isSent = false;
    link.tap = {
      bytes: (direction, [code]) => {
        // The first byte after the part has reset itself.
        if (direction === 'sent' && isSent && code === 0x7f) link.switchNow();
        if (direction === 'sent' && code === 0x63) isSent = true;
      },
      lines: () => undefined,
      configured: () => undefined,
    };
    const task: TaskOnImage = { kind: 'protect', what: 'write', sectors: [0] };
    const result = await rig.run(task, { openLink: () => Promise.resolve(link) });
    expect(rig.board.chip.options.isPageProtected(rig.board.flash.pages[0]!)).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-TARGET-CHANGED' } });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-OPTIONS-UNPROVEN']);
  });

  it('is not erased for a repair that belongs to the first one', async () => {
    const rig = rigFor('stm32f103c8');
    expect((await rig.run(program)).identity).toBe('confirmed');
  });

  it('cannot be told if readout protection hides the id, and the result says up to when it was told', async () => {
    const rig = rigFor('stm32f103c8');
    const result = await rig.run({ ...program, protect: true });
    expect(result).toMatchObject({ outcome: 'ok', identity: 'until-protected', verified: true });
  });

  it('cannot be told by an id if there is none', async () => {
    const rig = rigFor('stm32f103c8');
    rig.board.chip.memory.blankSizeRegister();
    const nameless = new JobRig(rig.board.device, {
      flashSizeBytes: 64 * 1024,
      uniqueId: new Uint8Array(12).fill(0xff),
    });
    expect(await nameless.run(program)).toMatchObject({ outcome: 'ok', identity: 'no-id' });
  });
});

describe('a result', () => {
  const image = testImage([BASE, pattern(600)]);

  it('says that the image is proved, though the start of the program failed', async () => {
    const rig = rigFor('stm32g071rb');
    const counts = { toBoard: 0, fromBoard: 0 };
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'starting') rig.board.addFault({ kind: 'silent' });
    };
    const started = testImage([BASE, Uint8Array.of(...vectorsOf(BASE), ...pattern(100))]);
    const plan = { erase: 'needed', keepRest: false, outside: 'refuse', start: true } as const;
    const task = { plan, leave: 'go' } as const;
    const result = await rig.program(started, task, {
      openLink: () => Promise.resolve(rig.openCounted(counts)),
    });
    expect(result).toMatchObject({ outcome: 'failed', verified: true, contents: 'complete' });
  });

  it('says that a command had to be sent again, and what that leaves open', async () => {
    const rig = rigFor('stm32g071rb');
    const counts = { toBoard: 0, fromBoard: 0 };
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'writing' && state.done === 0)
        rig.board.addFault({ kind: 'drop', direction: 'toBoard', at: counts.toBoard + 20 });
    };
    const result = await rig.program(image, {}, { openLink: () => Promise.resolve(rig.openCounted(counts)) });
    expect(result).toMatchObject({ outcome: 'ok', verified: true });
    expect(result.warnings.map(({ code }) => code)).toContain('W-JOB-SENT-AGAIN');
  });

  it('says nothing of it if nothing was sent again', async () => {
    const { warnings } = await rigFor('stm32g071rb').program(image);
    expect(warnings.map(({ code }) => code)).not.toContain('W-JOB-SENT-AGAIN');
  });
});
