import { describe, expect, it } from 'vitest';
import { formatAddress } from '#shared/bytes.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { areasToWrite, levelTwoWords } from '#shared/options/plan-options.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { optionLayoutOf } from '#main/devices/option-layouts.ts';
import type { OptionTerms } from '#shared/job/job-definition.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import type { VirtualOptionArea } from '#main/virtual-board/option-area.ts';
import { JobRig } from '../support/job-rig.ts';
import type { TaskOnImage } from '../support/job-spec.ts';
import { phrase } from '#shared/text/words.ts';

const devices = loadDevices();

function rigFor(part: string, options: Partial<VirtualBoardOptions> = {}): JobRig {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  return new JobRig(device, { keepsState: true, paced: false, ...size, ...options }, devices);
}

/** All option bytes the board holds, area after area, as the silicon knows them. */
function optionsOf({ board }: JobRig): number[] {
  return board.chip.device.optionBytes.flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, index) => board.chip.options.byteAt(start + index)),
  );
}

/** One bit of what is stored there becomes another one. */
function spoil(options: VirtualOptionArea, address: number): void {
  options.writeByte(address, options.byteAt(address) ^ 4);
}

/** Which bits of which bytes differ, as `offset: mask`. */
function changedBits(before: readonly number[], after: readonly number[]): Record<number, string> {
  const entries = before.flatMap((byte, offset): [number, string][] => {
    const mask = byte ^ (after[offset] ?? 0);
    return mask === 0 ? [] : [[offset, `0x${mask.toString(16)}`]];
  });
  return Object.fromEntries(entries);
}

const set = (changes: Record<string, number>, terms: OptionTerms & Pick<TaskOnImage, 'approve'> = {}) =>
  ({
    kind: 'options',
    what: 'change',
    changes: Object.entries(changes).map(([name, value]): OptionChange => ({ name, value })),
    ...terms,
  }) as const;
const random = (seed: number) => () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 8;
const read = { kind: 'options', what: 'read' } as const;

describe('a round trip of option bytes changes the bits that were asked for, their complements, and no others, on', () => {
  const trips: [part: string, change: Record<string, number>, bits: Record<number, string>][] = [
    // RDP, USER, Data0 … each followed by its complement.
    ['stm32f103c8', { nRST_STOP: 0, Data0: 0xfe }, { 2: '0x2', 3: '0x2', 4: '0x1', 5: '0x1' }],
    // The half-word at +0, its complement at +2, both again at +4.
    ['stm32f405rg', { BOR_LEV: 1 }, { 0: '0x8', 2: '0x8', 4: '0x8', 6: '0x8' }],
    ['stm32g071rb', { IWDG_SW: 0, nBOOT0: 0 }, { 2: '0x1', 3: '0x4', 6: '0x1', 7: '0x4' }],
    ['stm32g071rb', { WRP1A_STRT: 0x3e, WRP1A_END: 0x3f }, { 24: '0x1', 26: '0x3f', 28: '0x1', 30: '0x3f' }],
    ['stm32g0b1re', { DUAL_BANK: 0 }, { 2: '0x20', 6: '0x20' }],
    ['stm32l073rz', { nRST_STOP: 0, WRP_0_15: 1 }, { 4: '0x20', 6: '0x20', 8: '0x1', 10: '0x1' }],
    ['stm32l412cb', { nBOOT0: 0 }, { 3: '0x8', 7: '0x8' }],
    ['stm32l476rg', { SRAM2_RST: 0, BOR_LEV: 2 }, { 1: '0x2', 3: '0x2', 5: '0x2', 7: '0x2' }],
    // OPTSR_PRG; then WPSN_CUR1 and WPSN_PRG1.
    ['stm32h743zi', { BOR_LEV: 2, nRST_STOP_D1: 0 }, { 0: '0x48' }],
    ['stm32h743zi', { SWAP_BANK_OPT: 1, nWRP1: 0x7e }, { 3: '0x80', 24: '0x81', 28: '0x81' }],
  ];

  it.each(trips)('%s %o', async (part, change, bits) => {
    const rig = rigFor(part);
    const before = optionsOf(rig);
    const first = await rig.run(read);
    const old = Object.keys(change).map((name) => {
      const view = first.options!.layout.fields.find((field) => field.name === name)!;
      return [name, view.factory!] as const;
    });
    const result = await rig.run(set(change));
    expect(result.error).toBeUndefined();
    expect(result).toMatchObject({ outcome: 'ok', contents: 'untouched', options: { state: 'changed' } });
    expect(changedBits(before, optionsOf(rig))).toEqual(bits);
    const back = await rig.run(set(Object.fromEntries(old), { acceptLockout: true }));
    expect(back.error).toBeUndefined();
    expect(optionsOf(rig)).toEqual(before);
  });

  it('stm32h723zg: they are shown, a change is refused, and nothing is written', async () => {
    const rig = rigFor('stm32h723zg');
    const before = optionsOf(rig);
    expect(await rig.run(read)).toMatchObject({ outcome: 'ok', options: { state: 'read' } });
    expect(await rig.run(set({ BOR_LEV: 1 }))).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-READ-ONLY' },
    });
    expect(optionsOf(rig)).toEqual(before);
  });
});

describe('the values that a board is delivered with', () => {
  const known = devices.filter((device) => optionLayoutOf(device) !== undefined);

  it.each(known.map((device) => [device.id, device] as const))(
    'are on %s those that its layout calls the factory defaults',
    async (_id, device) => {
      const rig = new JobRig(device, { paced: false, profile: { ignoresBoot0Pin: true } }, devices);
      const { options, error } = await rig.run(read);
      expect(error).toBeUndefined();
      const { layout, before } = options!;
      const { readOptions } = await import('#shared/options/read-options.ts');
      const odd = readOptions(before, layout)
        .filter(({ field, value }) => field.factory !== null && field.factory !== value)
        .map(({ field, value }) => `${field.name} = ${value}`);
      expect(odd).toEqual([]);
    },
  );
});

describe('a change of option bytes is refused before anything is written', () => {
  const refusals: [title: string, part: string, change: Record<string, number>, code: string][] = [
    ['of a field the part has not', 'stm32g071rb', { DUAL_BANK: 1 }, 'E-OPTION-FIELD'],
    ['to a value the manual reserves', 'stm32g071rb', { NRST_MODE: 0 }, 'E-OPTION-VALUE'],
    ['of readout protection', 'stm32g071rb', { RDP: 0 }, 'E-OPTION-RDP'],
    ['of code protection', 'stm32g071rb', { PCROP1A_STRT: 0 }, 'E-OPTION-KEPT'],
    ['with a range turned round', 'stm32g071rb', { WRP1A_STRT: 9, WRP1A_END: 3 }, 'E-OPTION-RANGE'],
    ['with a range beyond the flash', 'stm32g031k4', { WRP1A_STRT: 1, WRP1A_END: 60 }, 'E-OPTION-RANGE'],
    // 16 KiB are the pages 0 to 7.
    ['with a range one page too long', 'stm32g031k4', { WRP1A_STRT: 1, WRP1A_END: 8 }, 'E-OPTION-RANGE'],
    ['that takes the BOOT0 pin away', 'stm32g071rb', { nBOOT_SEL: 1 }, 'E-OPTION-LOCKOUT'],
    ['that locks the start', 'stm32g071rb', { BOOT_LOCK: 1 }, 'E-OPTION-LOCKOUT'],
    ['that leads BOOT0 into the RAM', 'stm32l073rz', { nBOOT1: 0 }, 'E-OPTION-LOCKOUT'],
    ['that leads BOOT0 elsewhere on an F7', 'stm32f746zg', { BOOT_ADD1: 0x80 }, 'E-OPTION-LOCKOUT'],
  ];
  it.each(refusals)('%s (%s %o): %s', async (_title, part, change, code) => {
    const rig = rigFor(part);
    const before = optionsOf(rig);
    const result = await rig.run(set(change));
    expect(result).toMatchObject({ outcome: 'failed', error: { code }, options: { state: 'read' } });
    expect(optionsOf(rig)).toEqual(before);
  });

  it('if a word contradicts its complement', async () => {
    const rig = rigFor('stm32l073rz');
    rig.board.chip.options.writeByte(0x1ff80006, 0x00);
    const result = await rig.run(set({ nRST_STDBY: 0 }));
    expect(result).toMatchObject({ error: { code: 'E-OPTION-BROKEN', params: { address: '0x1FF80004' } } });
    expect(rig.board.chip.options.byteAt(0x1ff80006)).toBe(0x00);
  });

  it('if a word is as blank as its complement, which only a byte may be', async () => {
    const rig = rigFor('stm32g071rb');
    for (let offset = 0; offset < 8; offset += 1) rig.board.chip.options.writeByte(0x1fff7818 + offset, 0xff);
    const before = optionsOf(rig);
    const result = await rig.run(set({ WRP1A_STRT: 2, WRP1A_END: 3 }));
    expect(result).toMatchObject({
      error: { code: 'E-OPTION-BROKEN', params: { address: '0x1FFF7818' } },
      options: { state: 'read' },
    });
    expect(optionsOf(rig)).toEqual(before);
  });

  it('if nobody agreed to it', async () => {
    const rig = rigFor('stm32g071rb');
    const before = optionsOf(rig);
    const approve = () => Promise.reject(new Error('no'));
    expect(await rig.run(set({ IWDG_SW: 0 }, { approve }))).toMatchObject({ outcome: 'failed' });
    expect(optionsOf(rig)).toEqual(before);
  });

  it('if the board is another one by the time it was agreed to', async () => {
    const rig = rigFor('stm32g071rb');
    const approve = () => rig.board.chip.options.prepareBit(0, 22, 0);
    const result = await rig.run(set({ IWDG_SW: 0 }, { approve }));
    expect(result).toMatchObject({ error: { code: 'E-PLAN-CHANGED' }, options: { state: 'read' } });
  });

  it('and for a part whose option bytes are not known', async () => {
    expect(await rigFor('stm32u575zi').run(read)).toMatchObject({ error: { code: 'E-OPTION-NO-LAYOUT' } });
  });
});

describe('the option registers of an H743', () => {
  const readNow = async (rig: JobRig) => (await rig.run(read)).options!.before[0]!.bytes;

  it('are written as a whole: only the bits asked for, and what is in force as it was read', async () => {
    const rig = rigFor('stm32h743zi');
    const { options, warnings } = await rig.run(set({ nWRP1: 0xfe, IWDG1_SW: 0 }, { planOnly: true }));
    const [area] = areasToWrite(options!.plan!);
    expect(area).toMatchObject({ address: 0x52002020 });
    expect(changedBits([...(await readNow(rig))], [...area!.bytes])).toEqual({ 0: '0x10', 28: '0x1' });
    expect(area!.bytes).toHaveLength(44);
    expect(warnings).toEqual([{ code: 'W-JOB-OPTION-UNCONFIRMED', params: { device: 'STM32H74xxx/75xxx' } }]);
  });

  it('have any value in their reserved bits, in code protection and in secure areas, and keep it', async () => {
    const next = random(11);
    const bits = (from: number, to = from) => Array.from({ length: to - from + 1 }, (_, bit) => from + bit);
    // Of a pair, what is to be programmed: the reset makes it what is in force.
    const free: [offset: number, bits: number[]][] = [
      [0x00, [...bits(0, 1), 5, 16, ...bits(19, 20), ...bits(22, 28), 30]],
      ...[0x04, 0x0c, 0x14, 0x24, 0x28].map((offset): [number, number[]] => [offset, bits(0, 31)]),
      [0x1c, bits(8, 31)],
    ];
    for (let round = 0; round < 40; round += 1) {
      const rig = rigFor('stm32h743zi');
      for (const [offset, places] of free)
        for (const place of places)
          rig.board.chip.options.prepareBit(offset, place, next() % 2 === 0 ? 0 : 1);
      rig.board.powerCycle();
      const before = optionsOf(rig);
      const change = { BOR_LEV: 1 + (next() % 3), IWDG_FZ_STOP: 0, nWRP1: next() % 255 };
      const result = await rig.run(set(change));
      expect(result).toMatchObject({ outcome: 'ok', options: { state: 'changed' } });
      const changed = changedBits(before, optionsOf(rig));
      expect(Object.keys(changed)).toEqual(['0', '2', '24', '28']);
      expect(Number(changed[0]) & ~0x0c).toBe(0);
      expect(changed).toMatchObject({ 2: '0x2', 24: changed[28] });
    }
  });

  it.each<[Record<string, number>, string]>([
    [{ BOOT_ADD0: 0x900 }, 'E-OPTION-KEPT'],
    [{ BOOT_ADD1: 0x800 }, 'E-OPTION-KEPT'],
    [{ SECURITY: 1 }, 'E-OPTION-KEPT'],
    [{ IO_HSLV: 1 }, 'E-OPTION-KEPT'],
    [{ PROT_AREA_START1: 0 }, 'E-OPTION-KEPT'],
    [{ SEC_AREA_END1: 0x10 }, 'E-OPTION-KEPT'],
    [{ RDP: 0 }, 'E-OPTION-RDP'],
  ])('are not written if the change is %o, lock-out accepted or not', async (change, code) => {
    const rig = rigFor('stm32h743zi');
    const before = optionsOf(rig);
    expect(await rig.run(set(change, { acceptLockout: true }))).toMatchObject({ error: { code } });
    expect(optionsOf(rig)).toEqual(before);
  });

  it('are not written for readout protection level 2, whatever the words', async () => {
    const rig = rigFor('stm32h743zi');
    const before = optionsOf(rig);
    const typed = levelTwoWords('STM32H74xxx/75xxx');
    expect(await rig.run({ kind: 'options', what: 'lock-forever', typed })).toMatchObject({
      error: { code: 'E-OPTION-RDP' },
    });
    expect(optionsOf(rig)).toEqual(before);
  });

  it('are not written if the two registers of a pair contradict each other', async () => {
    const rig = rigFor('stm32h743zi');
    rig.board.chip.options.writeByte(0x5200203c, 0xf0);
    expect(await rig.run(set({ BOR_LEV: 1 }))).toMatchObject({
      error: { code: 'E-OPTION-BROKEN', params: { address: '0x5200203C', name: 'nWRP1' } },
      options: { state: 'read' },
    });
  });

  describe('if the bootloader does not reset the part', () => {
    const options = { profile: { optionWriteResets: false } };

    it('prove nothing by showing what was written to them', async () => {
      expect(await rigFor('stm32h743zi', options).run(set({ BOR_LEV: 1 }))).toMatchObject({
        outcome: 'failed',
        error: { code: 'E-OPTION-NO-RESET', params: { names: 'BOR_LEV' } },
        options: { state: 'unknown' },
      });
    });

    it('are not set if what is in force has not changed', async () => {
      expect(await rigFor('stm32h743zi', options).run(set({ nWRP1: 0xfe }))).toMatchObject({
        error: { code: 'E-OPTION-NOT-SET', params: { names: 'nWRP1' } },
        options: { state: 'differs', outcome: { set: [], notSet: ['nWRP1'], unasked: [] } },
      });
    });

    it('are proved if the lines reset it', async () => {
      const rig = rigFor('stm32h743zi', options);
      const result = await rig.run(set({ BOR_LEV: 1, nWRP1: 0xfe }), { wiring: rig.wiring });
      expect(result).toMatchObject({ outcome: 'ok', options: { state: 'changed' } });
    });
  });
});

describe('a lock-out that is accepted', () => {
  it('is written, with a warning; the board that then starts its program is reported as not proved', async () => {
    const rig = rigFor('stm32l412cb');
    rig.board.flash.bytes.set([0x00, 0x04, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08]);
    rig.board.powerCycle();
    const result = await rig.run(set({ nSWBOOT0: 0 }, { acceptLockout: true }));
    expect(result.warnings.map(({ code }) => code)).toContain('W-JOB-OPTION-LOCKOUT');
    expect(result).toMatchObject({ error: { code: 'E-OPTION-UNPROVEN' }, options: { state: 'unknown' } });
    expect(rig.board.state).toBe('application');
  });
});

describe('a preview', () => {
  it('makes the plan and writes nothing', async () => {
    const rig = rigFor('stm32f405rg');
    const before = optionsOf(rig);
    const result = await rig.run(set({ BOR_LEV: 1 }, { planOnly: true }));
    expect(result).toMatchObject({ outcome: 'ok', options: { state: 'read' } });
    expect(result.options!.plan!.differences).toMatchObject([
      { field: { name: 'BOR_LEV' }, before: 3, after: 1 },
    ]);
    expect(optionsOf(rig)).toEqual(before);
  });
});

describe('values that are there already', () => {
  it('are not written again', async () => {
    const rig = rigFor('stm32f405rg');
    const written: string[] = [];
    const watched = rigFor('stm32f405rg', { onEvent: (event) => written.push(event.kind) });
    const result = await watched.run(set({ BOR_LEV: 3 }));
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-OPTION-SAME']);
    expect(written).not.toContain('write');
    expect(optionsOf(watched)).toEqual(optionsOf(rig));
  });
});

describe('the way back to factory defaults', () => {
  const reset = { kind: 'options', what: 'reset', acceptLockout: true } as const;

  it('leaves readout protection and reserved bits as they are', async () => {
    const rig = rigFor('stm32f103c8');
    rig.board.chip.options.prepareBit(2, 3, 0);
    await rig.run(set({ WDG_SW: 0, Data1: 7, WRP3: 0x7f }));
    expect((await rig.run(reset)).error).toBeUndefined();
    expect(optionsOf(rig).slice(0, 8)).toEqual([0xa5, 0x5a, 0xf7, 0x08, 0xff, 0x00, 0xff, 0x00]);
  });

  it('asks for consent if the factory itself takes the BOOT0 pin away', async () => {
    const rig = rigFor('stm32g071rb');
    expect(await rig.run({ kind: 'options', what: 'reset' })).toMatchObject({
      error: { code: 'E-OPTION-LOCKOUT' },
    });
    expect((await rig.run(reset)).options?.plan?.differences).toMatchObject([
      { field: { name: 'nBOOT_SEL' } },
    ]);
  });
});

describe('readout protection level 2', () => {
  const lock = (typed: string) => ({ kind: 'options', what: 'lock-forever', typed }) as const;

  it('is not written without the exact words', async () => {
    const rig = rigFor('stm32g071rb');
    const before = optionsOf(rig);
    for (const typed of ['', 'yes', levelTwoWords('STM32G07xxx')])
      expect(await rig.run(lock(typed))).toMatchObject({ error: { code: 'E-OPTION-LEVEL2' } });
    expect(optionsOf(rig)).toEqual(before);
  });

  it('is written with them, and changes nothing but itself', async () => {
    const rig = rigFor('stm32f405rg');
    const before = optionsOf(rig);
    const result = await rig.run(lock(levelTwoWords('STM32F40xxx/41xxx')));
    expect(result).toMatchObject({ outcome: 'ok', options: { state: 'locked' } });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-OPTION-SILENT']);
    expect(Object.keys(changedBits(before, optionsOf(rig)))).toEqual(['1', '3', '5', '7']);
    expect(rig.board.chip.options.lockedForGood).toBe(true);
  });

  it.each<[string, BoardFault, string]>([
    // Its answers are lost from the first command on: it was never told to lock itself.
    ['that went silent before it was told', { kind: 'silent' }, 'writing'],
    ['that still answers, with noise', { kind: 'garbage' }, 'verifying'],
  ])('is not said to be in force on a board %s', async (_what, fault, phase) => {
    const rig = rigFor('stm32f405rg', { profile: { optionWriteResets: false } });
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === phase) rig.board.addFault(fault);
    };
    const result = await rig.run(lock(levelTwoWords('STM32F40xxx/41xxx')));
    expect(result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-UNPROVEN' },
      options: { state: 'unknown' },
    });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-OPTIONS-UNPROVEN']);
  });

  it('does not exist on F1', async () => {
    const rig = rigFor('stm32f103c8');
    const name = findDevice(devices, 'stm32f103c8').device.name;
    expect(await rig.run(lock(levelTwoWords(name)))).toMatchObject({ error: { code: 'E-OPTION-VALUE' } });
  });
});

describe('option bytes that were written and cannot be read afterwards', () => {
  it('are named as unproven', async () => {
    const rig = rigFor('stm32g071rb');
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'verifying') rig.board.addFault({ kind: 'silent' });
    };
    const result = await rig.run(set({ IWDG_SW: 0 }));
    expect(result).toMatchObject({ outcome: 'failed', options: { state: 'unknown' } });
    const [area] = rig.board.chip.device.optionBytes;
    expect(result.unproven).toContainEqual(expect.objectContaining({ address: area?.start, why: 'write' }));
  });
});

describe('option bytes that were read, and nothing else', () => {
  it('are in no doubt if the board goes silent afterwards', async () => {
    const { trace } = await rigFor('stm32g071rb').run(read);
    const received = trace.flatMap((record) => (record.kind === 'received' ? [...record.bytes] : []));
    const rig = rigFor('stm32g071rb');
    rig.board.addFault({ kind: 'stuck', direction: 'fromBoard', at: received.length - 4 });
    const result = await rig.run(read);
    expect(result).toMatchObject({ outcome: 'failed', options: { state: 'read' }, unproven: [] });
    expect(result.warnings).toEqual([]);
  });
});

describe('silicon that does something else than it was told', () => {
  it('is found out if a reserved bit changed', async () => {
    const rig: JobRig = rigFor('stm32l073rz', {
      onEvent: ({ kind }) => {
        if (kind === 'write')
          rig.clock.after(1, () => {
            rig.board.chip.options.prepareBit(4, 10, 1);
            rig.board.chip.options.prepareBit(6, 10, 0);
          });
      },
    });
    const result = await rig.run(set({ nRST_STOP: 0 }));
    expect(result).toMatchObject({
      error: {
        code: 'E-OPTION-UNASKED',
        params: {
          detail: [
            phrase('option.change', {
              what: phrase('option.reserved-bits', { address: '0x1FF80004' }),
              before: expect.any(String) as string,
              after: expect.any(String) as string,
            }),
          ],
        },
      },
      options: { state: 'differs', outcome: { set: ['nRST_STOP'], notSet: [] } },
    });
  });

  it.each([
    // Of L0 and H74x, no field is there; of F4, the repetition of nWRP.
    ['stm32l073rz', { nRST_STOP: 0 }, 0x1ff80014],
    ['stm32h743zi', { nWRP1: 0xfe }, 0x52002048],
    ['stm32f405rg', { BOR_LEV: 1 }, 0x1fffc00c],
  ])(
    'is found out on %s where a byte changed that says nothing of a field',
    async (part, change, address) => {
      const rig: JobRig = rigFor(part, {
        onEvent: ({ kind }) => {
          if (kind === 'write') rig.clock.after(1, () => spoil(rig.board.chip.options, address));
        },
      });
      const [name] = Object.keys(change);
      expect(await rig.run(set(change))).toMatchObject({
        outcome: 'failed',
        error: { code: 'E-OPTION-UNASKED' },
        options: {
          state: 'differs',
          outcome: {
            set: [name],
            notSet: [],
            unasked: [{ what: phrase('option.byte', { address: formatAddress(address) }) }],
          },
        },
      });
    },
  );

  it('is found out if a field did not take its value', async () => {
    const rig: JobRig = rigFor('stm32g071rb', {
      onEvent: ({ kind }) => {
        if (kind === 'write') rig.clock.after(1, () => rig.board.chip.options.prepareBit(0, 16, 1));
      },
    });
    expect(await rig.run(set({ IWDG_SW: 0, IWDG_STOP: 0 }))).toMatchObject({
      error: { code: 'E-OPTION-NOT-SET', params: { names: 'IWDG_SW' } },
      options: { state: 'differs', outcome: { set: ['IWDG_STOP'], unasked: [] } },
    });
  });
});

describe('a board that is lost in the middle', () => {
  it('between the write and the proof leaves its option bytes unknown', async () => {
    const rig: JobRig = rigFor('stm32g071rb', {
      onEvent: ({ kind }) => {
        if (kind === 'write') rig.board.addFault({ kind: 'silent' });
      },
    });
    expect(await rig.run(set({ IWDG_SW: 0 }))).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-UNPROVEN' },
      options: { state: 'unknown' },
    });
  });
});

describe('a part that does not restart on its own', () => {
  it('has its options stored and proved, with the hint that they are in force later', async () => {
    const rig = rigFor('stm32g071rb');
    const result = await rig.run(set({ IWDG_SW: 0 }));
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-OPTION-RELOAD']);
  });

  it('needs no hint if the lines reset it, nor if it does so itself', async () => {
    const rig = rigFor('stm32g071rb');
    expect((await rig.run(set({ IWDG_SW: 0 }), { wiring: rig.wiring })).warnings).toEqual([]);
    expect((await rigFor('stm32l412cb').run(set({ BOR_LEV: 1 }))).warnings).toEqual([]);
  });
});

describe('a stop while option bytes are written', () => {
  const stoppedRig = (times: number) => {
    const rig: JobRig = rigFor('stm32f103c8', {
      onEvent: ({ kind }) => {
        if (kind === 'write') for (let call = 0; call < times; call += 1) rig.runner?.cancel();
      },
    });
    return rig;
  };

  it('is heard after it: they are written as a whole, and proved', async () => {
    const rig = stoppedRig(1);
    const result = await rig.run(set({ nRST_STOP: 0 }), { wiring: rig.wiring });
    expect(result).toMatchObject({ outcome: 'ok', options: { state: 'changed' } });
  });

  it('that ends every wait leaves them unknown, and says so', async () => {
    const rig = stoppedRig(2);
    const result = await rig.run(set({ nRST_STOP: 0 }), { wiring: rig.wiring });
    expect(result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-UNPROVEN' },
      options: { state: 'unknown' },
    });
  });
});
