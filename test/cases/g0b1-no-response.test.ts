import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { caseRig, partOf, warningCodes } from '../support/case-rig.ts';
import { runInProcess, temporaryFolder } from '../support/cli.ts';
import type { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

/*
 * The report: with a tool that wants a device map, an STM32G071 works and an STM32G0B1RC gives "No response from target",
 * with a map made for another part. See docs/cases/g0b1-no-response.md.
 */

const BASE = 0x0800_0000;
const PAGE = 2048;
const KIB = 1024;
const PART = 'stm32g0b1re';
const { device } = partOf(PART);

/** A board whose flash is arranged so, and whose option bit DUAL_BANK says it. */
function arranged(
  mode: 'single' | 'dual',
  flashKiB: number,
): Pick<VirtualBoardOptions, 'layout' | 'flashSizeBytes'> {
  const layout = device.layouts.find((each) => each.mode === mode);
  if (layout === undefined) throw new Error(`no ${mode} layout in the record`);
  return { layout, flashSizeBytes: flashKiB * KIB };
}
const lines = { boot0: 'rts', reset: 'dtr' } as const;
/** Stack in RAM and a reset handler, so that the program runs. */
const program = [0x00, 0x10, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08, ...pattern(3000)];
const image = testImage([BASE, program]);
/** Eight pages in the upper half of the flash. */
const upper = testImage([BASE + 256 * KIB, pattern(8 * PAGE, 7)]);

function used(rig: JobRig): JobRig {
  rig.board.flash.bytes.fill(0xa5);
  return rig;
}
const eraseLists = (rig: JobRig) =>
  rig.board.log.of('erase').map(({ asked }) => (Array.isArray(asked) ? asked.length : asked));

describe('no map is needed: the product id decides', () => {
  it.each([
    ['stm32g071rb', 0x460, 128],
    ['stm32g0b1rc', 0x467, 256],
    ['stm32g0b1re', 0x467, 512],
  ])('%s answers as 0x%i and is programmed by what its record says', async (part, pid, flashKiB) => {
    const rig = used(caseRig(part));
    const result = await rig.program(image);
    expect(result.error).toBeUndefined();
    expect(result.target).toMatchObject({ pid, flashSizeBytes: flashKiB * KIB });
    expect(result.verified).toBe(true);
  });
});

describe('a map for another part', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  /** A device map as the old tool reads it. */
  function mapFile(name: string, pid: string, pageCount: number, pageBytes = PAGE): string {
    const hex = (value: number) => value.toString(16).toUpperCase();
    const head = [
      `[Product]`,
      `Name = ${name}`,
      `PID = ${pid}`,
      `FlashSize = ${hex((pageCount * pageBytes) / KIB)}`,
    ];
    const pages = Array.from({ length: pageCount }, (_, index) =>
      [
        `[Page${index}]`,
        `Name = Page${index}`,
        `Index = ${hex(index)}`,
        `Address = ${hex(BASE + index * pageBytes)}`,
        `Size = ${hex(pageBytes)}`,
        'Type = 111',
        'UFO = 1',
      ].join('\r\n'),
    );
    const path = folder.path(`${name}.STmap`);
    writeFileSync(path, [...head, 'MAPNAME = Pages', ...pages, ''].join('\r\n'));
    return path;
  }

  it('is detected, and the part that it is for is named', async () => {
    const map = mapFile('STM32G0_71_128K', '0460', 64);
    const run = await runInProcess(['import-map', map, '--part', 'stm32g0b1rc']);
    expect(run.exitCode).not.toBe(0);
    expect(run.stderr).toContain('E-LEGACY-MAP-PART');
    expect(run.stderr).toContain('STM32G07xxx/08xxx (0x460)');
    expect(run.stderr).toContain('STM32G0B0xx/G0B1xx/G0C1xx (0x467)');
  });

  it('is detected by its pages if it only claims to be for this one', async () => {
    const map = mapFile('STM32G0B1_by_hand', '0467', 256, 1024);
    const run = await runInProcess(['import-map', map, '--part', 'stm32g0b1rc']);
    expect(run.exitCode).not.toBe(0);
    expect(run.stderr).toContain('E-LEGACY-MAP-GEOMETRY');
  });

  it('stops the old command line before anything is erased', async () => {
    const map = mapFile('STM32G0_71_128K', '0460', 64);
    const line = ['-c', '--pn', 'virtual:stm32g0b1rc', '-i', map.replace(/\.STmap$/, ''), '-e', '--all'];
    const run = await runInProcess(['legacy', ...line]);
    expect(run.exitCode).toBe(1);
    expect(run.stdout + run.stderr).toContain('0x460');
    expect(run.stdout + run.stderr).not.toMatch(/erasing[^\n]*\[OK\]/i);
  });
});

describe('bank 2 of a G0B1', () => {
  it('is erased by one command for each page, because its ROM loses the others of a list', async () => {
    const rig = used(caseRig(PART));
    const result = await rig.program(upper);
    expect(result.error).toBeUndefined();
    expect(eraseLists(rig)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(result.statistics.retryCount).toBe(0);
  });

  it('twin: a tool that lists the pages erases the first only, and the image cannot be written', async () => {
    const rig = used(caseRig(PART, {}, { uart: { singlePageErase: null } }));
    const result = await rig.program(upper);
    expect(result.error?.code).toBe('E-VERIFY-MISMATCH');
    expect(result.contents).toBe('partial');
  });

  it('does not exist if the option bit DUAL_BANK is 0, which is read from the option bytes', async () => {
    const rig = used(caseRig(PART, arranged('single', 512)));
    const result = await rig.program(upper);
    expect(result.error).toBeUndefined();
    expect(result.plan?.target.pages.every(({ bank }) => bank === 1)).toBe(true);
    expect(eraseLists(rig)).toEqual([8]);
  });

  it('begins at half of the flash if DUAL_BANK is 1', async () => {
    const rig = used(caseRig('stm32g0b1rc', arranged('dual', 256)));
    const { planTarget } = await rig.run({ kind: 'info', withPages: true });
    expect(planTarget?.pages.find(({ bank }) => bank === 2)?.address).toBe(BASE + 128 * KIB);
  });

  it('twin: a tool that does not read DUAL_BANK takes a single bank for two', async () => {
    const blind = device.layouts.map((layout) => ({ ...layout, selectedBy: null }));
    const rig = used(caseRig(PART, arranged('single', 512), { layouts: blind }));
    const result = await rig.program(upper);
    expect(result.plan?.target.pages.some(({ bank }) => bank === 2)).toBe(true);
    expect(eraseLists(rig)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('a G0B1 as it is delivered: nBOOT_SEL = 1, and empty', () => {
  const delivered = { profile: { ignoresBoot0Pin: true }, wiring: lines, keepsState: true } as const;
  const reach = (rig: JobRig) => ({ wiring: rig.wiring, expected: { device } });

  it('is warned of while it still answers, and cannot be entered by BOOT0 once it is programmed', async () => {
    const rig = caseRig(PART, delivered);
    const result = await rig.program(image);
    expect(result.outcome).toBe('ok');
    expect(warningCodes(result)).toEqual(['W-BOOT-PIN-IGNORED', 'W-BOOT-EMPTY-LOST']);
    rig.board.powerCycle();
    expect(rig.board.state).toBe('application');

    const again = await rig.run({ kind: 'info' }, reach(rig));
    expect(again.error?.code).toBe('E-SYNC-TIMEOUT');
    const told = again.boot?.map(({ key }) => key);
    expect(told).toEqual(
      expect.arrayContaining(['rule.levels-select', 'trap.delivered-option', 'trap.empty', 'way.option']),
    );
    // No code alone: a diagnosis with what to do, and the option bit among what it may be.
    expect(again.diagnoses.map(({ id }) => id)).toEqual(['D-NO-ANSWER', 'D-BOOT-OPTION']);
  });

  it('can be entered again by BOOT0 if the advice is followed in time', async () => {
    const rig = caseRig(PART, delivered);
    const changes = [{ name: 'nBOOT_SEL', value: 0 }];
    const set = await rig.run({ kind: 'options', what: 'change', changes });
    expect(set.error).toBeUndefined();
    rig.board.powerCycle();
    expect(warningCodes(await rig.program(image))).toEqual([]);
    rig.board.powerCycle();
    expect((await rig.run({ kind: 'info' }, reach(rig))).outcome).toBe('ok');
  });

  it('twin: a tool that does not know nBOOT_SEL locks it out without a word, and has no reason afterwards', async () => {
    const ignorant = { bootSelector: null, clearsEmptyFlag: null };
    const rig = caseRig(PART, delivered, ignorant);
    const result = await rig.program(image);
    expect(warningCodes(result)).not.toContain('W-BOOT-PIN-IGNORED');
    rig.board.powerCycle();
    const unaware = { wiring: rig.wiring, expected: { device: { ...device, ...ignorant } } };
    const again = await rig.run({ kind: 'info' }, unaware);
    expect(again.error?.code).toBe('E-SYNC-TIMEOUT');
    expect(again.boot?.map(({ key }) => key)).not.toContain('trap.delivered-option');
    expect(again.diagnoses.map(({ id }) => id)).not.toContain('D-BOOT-OPTION');
  });
});

describe('a G0B1 whose programming is broken off', () => {
  /** Power fails while the image is written. */
  async function brokenOff(belief = {}): Promise<JobRig> {
    const rig = caseRig(PART, { profile: { ignoresBoot0Pin: true } }, belief);
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'writing' && state.done > 1000) rig.runner?.cancel();
    };
    expect((await rig.program(image)).outcome).toBe('cancelled');
    rig.board.powerCycle();
    return rig;
  }

  it('comes back into its ROM: the first word is written last, so that the flash still counts as empty', async () => {
    expect((await brokenOff()).board.state).toBe('rom');
  });

  it('twin: a tool that does not know the empty check leaves half a program that is started', async () => {
    expect((await brokenOff({ emptyCheck: false })).board.state).toBe('application');
  });
});
