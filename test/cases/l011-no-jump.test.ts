import { describe, expect, it } from 'vitest';
import { applicationJump } from '#shared/devices/application-jump.ts';
import { explainBoot } from '#shared/devices/explain-boot.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { caseRig, partOf, warningCodes } from '../support/case-rig.ts';
import { runInProcess } from '../support/cli.ts';
import type { JobRig } from '../support/job-rig.ts';

/*
 * The report: an STM32L011 whose program cannot get into the bootloader by a jump, whatever is tried. See
 * docs/cases/l011-no-jump.md.
 */

const PART = 'stm32l011k4';
const { device } = partOf(PART);
const expected = { expected: { device } };
const program = Uint8Array.of(0x00, 0x04, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08);
const jumpCommand: EnterStrategy = {
  kind: 'command',
  command: {
    baudRate: 9600,
    parity: 'none',
    exchanges: [{ send: [0x52], expect: null, timeoutMs: 1000 }],
    waitMs: 200,
  },
};
const application = {
  settings: { baudRate: 9600, parity: 'none' as const },
  bootloaderCommand: Uint8Array.of(0x52),
};

/** A programmed board. BOOT0 is low if no line drives it. */
function programmed(options: Partial<VirtualBoardOptions> = {}, belief = {}): JobRig {
  const rig = caseRig(
    PART,
    { application, boot0High: false, wiring: { boot0: 'none', reset: 'none' }, ...options },
    belief,
  );
  rig.board.flash.bytes.set(program);
  rig.board.powerCycle();
  return rig;
}

describe('an L011 whose program is asked to jump to the bootloader', () => {
  it('is back in its program, and the user is told that it cannot work and which ways do', async () => {
    const rig = programmed();
    const result = await rig.run({ kind: 'info' }, { enter: jumpCommand, ...expected });
    expect(rig.board.state).toBe('application');
    expect(warningCodes(result)).toEqual(['W-ENTER-JUMP-EMPTY']);
    expect(result.error).toMatchObject({ code: 'E-ENTER-NO-JUMP', params: { device: device.name } });
    expect(result.boot?.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['trap.jump-empty', 'way.lines', 'way.hand', 'way.erase-first-word']),
    );
  });

  it('twin: a tool whose record is silent about it promises the jump, and has no reason when nothing answers', async () => {
    const silent = { noJump: null };
    const rig = programmed({}, silent);
    const unaware = { expected: { device: { ...device, ...silent } } };
    const result = await rig.run({ kind: 'info' }, { enter: jumpCommand, ...unaware });
    expect(warningCodes(result)).toEqual([]);
    expect(result.error?.code).toBe('E-ENTER-NO-ROM');
    expect(result.boot?.map(({ key }) => key)).not.toContain('trap.jump-empty');
  });
});

describe('the ways that work on an L011', () => {
  it('BOOT0 and reset by DTR and RTS', async () => {
    const rig = programmed({ wiring: { boot0: 'rts', reset: 'dtr' } });
    const result = await rig.run({ kind: 'info' }, { wiring: rig.wiring });
    expect(result.outcome).toBe('ok');
  });

  it('BOOT0 held high by hand while reset is pressed', async () => {
    const rig = programmed({ boot0High: true });
    rig.board.reset();
    expect((await rig.run({ kind: 'info' })).outcome).toBe('ok');
  });

  it('a program that erases its own first page: after the power came back, the empty flash leads in', async () => {
    const rig = programmed();
    rig.board.flash.bytes.fill(0x00, 0, 128);
    rig.board.reset();
    expect((await rig.run({ kind: 'info' })).error?.code).toBe('E-SYNC-TIMEOUT');
    rig.board.powerCycle();
    expect((await rig.run({ kind: 'info' })).outcome).toBe('ok');
  });
});

describe('the truth about a jump, part by part', () => {
  it.each([
    ['stm32l011k4', 'returns', 'empty-check'],
    ['stm32f042k6', 'returns', 'empty-check'],
    ['stm32l053r8', 'impossible', 'l0'],
    ['stm32l073rz', 'returns', 'dual-bank'],
    ['stm32f405rg', 'works', 'general'],
    ['stm32g071rb', 'works', 'general'],
    ['stm32h563zi', 'unknown', 'secure'],
  ])('%s: %s (%s)', (part, verdict, reason) => {
    expect(applicationJump(partOf(part).device)).toEqual({ verdict, reason });
  });

  it('is told with ways that work for every part on which a jump does not', () => {
    for (const part of ['stm32l011k4', 'stm32l053r8', 'stm32l073rz']) {
      const keys = explainBoot(partOf(part).device).map(({ key }) => key);
      expect(keys.some((key) => key.startsWith('trap.jump-'))).toBe(true);
      expect(keys).toEqual(expect.arrayContaining(['way.lines', 'way.hand']));
    }
  });

  it('is said by "flashline devices PART"', async () => {
    const { stdout, exitCode } = await runInProcess(['devices', 'stm32l011']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('A program cannot jump to the bootloader');
    expect(stdout).toContain('hold BOOT0 high');
  });
});
