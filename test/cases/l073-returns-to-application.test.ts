import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { caseRig, partOf, warningCodes } from '../support/case-rig.ts';
import type { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

/*
 * The report: an STM32L073 rev Z whose program jumps to the bootloader and finds itself started again. See
 * docs/cases/l073-returns-to-application.md.
 */

const BASE = 0x0800_0000;
const PART = 'stm32l073rz';
const { device } = partOf(PART);
const expected = { expected: { device } };
const jumpCommand: EnterStrategy = {
  kind: 'command',
  command: {
    baudRate: 115_200,
    parity: 'none',
    exchanges: [{ send: [0x52], expect: null, timeoutMs: 1000 }],
    waitMs: 200,
  },
};
/** What the tool would do without knowing dual-bank boot. */
const ignorant = { bankBoot: null };
/** Stack in RAM, reset handler in the flash, and a program that jumps on R. */
const program = Uint8Array.of(0x00, 0x10, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08);
const application = {
  settings: { baudRate: 115_200, parity: 'none' as const },
  bootloaderCommand: Uint8Array.of(0x52),
};

/** A board with a valid bank; BFB2 as said. No line reaches BOOT0 or reset. */
function rig(
  bfb2: 0 | 1,
  options: Partial<VirtualBoardOptions> = {},
  belief: Parameters<typeof caseRig>[2] = {},
): JobRig {
  const made = caseRig(
    PART,
    { bootloaderId: 0x41, application, wiring: { boot0: 'none', reset: 'none' }, ...options },
    belief,
  );
  made.board.flash.bytes.set(program);
  made.board.chip.options.prepareBit(4, 7, bfb2);
  made.board.chip.options.prepareBit(6, 7, bfb2 === 1 ? 0 : 1);
  made.board.powerCycle();
  return made;
}
const bootKeys = ({ boot }: JobResult) => (boot ?? []).map(({ key }) => key);

describe('an L073 with dual-bank boot whose program jumps to the bootloader', () => {
  it('is back in its program, and the user who named the part hears why and what to change', async () => {
    const made = rig(1, { boot0High: false });
    const result = await made.run({ kind: 'info' }, { enter: jumpCommand, ...expected });
    expect(made.board.state).toBe('application');
    expect(result.error?.code).toBe('E-ENTER-NO-JUMP');
    expect(bootKeys(result)).toEqual(
      expect.arrayContaining([
        'trap.banks',
        'trap.banks-versions',
        'trap.jump-banks',
        'way.hand',
        'way.banks',
      ]),
    );
    expect(result.boot?.find(({ key }) => key === 'way.banks')?.params).toEqual({ bit: 'BFB2', offValue: 0 });
  });

  it('hears the same without a command, if the board just does not answer', async () => {
    const result = await rig(1, { boot0High: false }).run({ kind: 'info' }, expected);
    expect(result.error?.code).toBe('E-SYNC-TIMEOUT');
    expect(bootKeys(result)).toContain('trap.banks');
  });

  it('hears nothing made up if the part was not named', async () => {
    const result = await rig(1, { boot0High: false }).run({ kind: 'info' });
    expect(result.boot).toBeUndefined();
  });

  it('twin: a tool that does not know dual-bank boot cannot say why', async () => {
    const unknown = { expected: { device: { ...device, ...ignorant } } };
    const result = await rig(1, { boot0High: false }, ignorant).run({ kind: 'info' }, unknown);
    expect(result.error?.code).toBe('E-SYNC-TIMEOUT');
    expect(bootKeys(result).filter((key) => key.includes('bank'))).toEqual([]);
  });
});

describe('what to change', () => {
  it('BOOT0 high at reset leads into the bootloader, dual-bank boot or not', async () => {
    const made = rig(1, { wiring: { boot0: 'rts', reset: 'dtr' } });
    const result = await made.run({ kind: 'info' }, { wiring: made.wiring });
    expect(result.outcome).toBe('ok');
  });

  it('without dual-bank boot the jump arrives', async () => {
    const result = await rig(0, { boot0High: false }).run({ kind: 'info' }, { enter: jumpCommand });
    expect(result.outcome).toBe('ok');
  });

  it('the ROM V4.0, which has no such mechanism, lets the jump arrive as well', async () => {
    const made = rig(0, { boot0High: false, bootloaderId: 0x40 });
    made.board.chip.options.prepareBit(4, 7, 1);
    const result = await made.run({ kind: 'info' }, { enter: jumpCommand });
    expect(result.outcome).toBe('ok');
  });

  it('BFB2 can be switched off while the bootloader answers, and the jump arrives from then on', async () => {
    const made = rig(1, { wiring: { boot0: 'rts', reset: 'dtr' }, keepsState: true });
    const changes = [{ name: 'BFB2', value: 0 }];
    const off = { kind: 'options', what: 'change', changes } as const;
    const changed = await made.run(off, { wiring: made.wiring });
    expect(changed.error).toBeUndefined();
    made.board.powerCycle();
    const low = made.open();
    await low.setLines({ dtr: true, rts: false });
    await low.setLines({ dtr: false, rts: false });
    await low.close();
    expect(made.board.state).toBe('application');
    expect((await made.run({ kind: 'info' }, { enter: jumpCommand })).outcome).toBe('ok');
  });
});

describe('a connected L073 with dual-bank boot', () => {
  const image = testImage([BASE, Uint8Array.of(...program, ...pattern(500))]);
  const connected = (bfb2: 0 | 1, belief = {}) => rig(bfb2, { boot0High: true }, belief);

  it('is warned of before anything is erased: the next reset and a jump lead back to the program', async () => {
    const made = connected(1);
    const stopped = await made.program(image, {
      approve: () => {
        throw new FlashError('E-CANCELLED', {});
      },
    });
    expect({ contents: stopped.contents, erases: made.board.log.of('erase') }).toEqual({
      contents: 'untouched',
      erases: [],
    });
    expect(warningCodes(stopped)).toEqual(['W-BOOT-BANKS']);
    expect(stopped.warnings[0]?.params).toMatchObject({ bit: 'BFB2', value: 1, offValue: 0 });
    expect((await connected(1).program(image)).outcome).toBe('ok');
  });

  it('is warned of by "info" as well', async () => {
    expect(warningCodes(await connected(1).run({ kind: 'info' }))).toEqual(['W-BOOT-BANKS']);
  });

  it('gives no warning with dual-bank boot off', async () => {
    expect(warningCodes(await connected(0).program(image))).toEqual([]);
  });

  it('twin: a tool that does not know dual-bank boot programs it without a word', async () => {
    const result = await connected(1, ignorant).program(image);
    expect(result.outcome).toBe('ok');
    expect(warningCodes(result)).toEqual([]);
  });
});
