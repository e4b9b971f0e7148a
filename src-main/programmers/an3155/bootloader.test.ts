import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import { readOnlyEffects } from '#shared/effects/allowed-effects.ts';
import { ScriptedLink, type ScriptStep } from '../../../test/support/scripted-link.ts';
import { VirtualClock } from '../../../test/support/virtual-clock.ts';
import { Bootloader } from './bootloader.ts';
import { Conversation } from './conversation.ts';

function bootloaderOn(...steps: ScriptStep[]): { bootloader: Bootloader; link: ScriptedLink } {
  const clock = new VirtualClock();
  const link = new ScriptedLink(steps, clock);
  return { bootloader: new Bootloader(new Conversation(link, clock)), link };
}

const GET_ANSWER = '79 0B 31 00 01 02 11 21 31 44 63 73 82 92 79';

const fourTimes = (step: ScriptStep): ScriptStep[] => [step, step, step, step];

describe('commands, byte for byte', () => {
  it('Get gives version and list, and decides between the two erase commands', async () => {
    const { bootloader } = bootloaderOn(['00 FF', GET_ANSWER]);
    expect(await bootloader.get()).toEqual({
      protocolVersion: 0x31,
      commands: [0, 1, 2, 0x11, 0x21, 0x31, 0x44, 0x63, 0x73, 0x82, 0x92],
    });
    expect(bootloader.offers('Extended Erase')).toBe(true);
    expect(bootloader.offers('Erase')).toBe(false);
  });

  it('Get takes a list that is shorter than announced, when it ends with the ACK (H74x V9.0)', async () => {
    const { bootloader } = bootloaderOn(['00 FF', '79 0D 31 00 01 02 11 21 31 44 63 73 82 92 79']);
    expect((await bootloader.get()).commands).toHaveLength(11);
  });

  it('Get is asked again if its first list was damaged, even if that lists no Get', async () => {
    const damaged = '79 0B 31 04 01 02 11 21 31 44 63 73 82 92 79';
    const { bootloader } = bootloaderOn(['00 FF', damaged], ...fourTimes(['00 FF', GET_ANSWER]));
    await bootloader.agreed(() => bootloader.get());
    expect(bootloader.commands).toContain(0x00);
  });

  it.each([
    ['announces more than any ROM has', '79 F0 31 00'],
    ['ends with something else than ACK', '79 02 31 00 01 1F'],
    ['breaks off', '79 0B 31 00 01'],
  ])('Get does not take a list that %s', async (_what, answer) => {
    await expect(bootloaderOn(['00 FF', answer]).bootloader.get()).rejects.toMatchObject({
      code: expect.stringMatching(/^E-REPLY-/),
    });
  });

  it('Get ID joins two bytes', async () => {
    expect(await bootloaderOn(['02 FD', '79 01 04 60 79']).bootloader.getId()).toMatchObject({ pid: 0x460 });
  });

  it('the vendor id of GD32VW553 has four bytes', async () => {
    expect(await bootloaderOn(['06 F9', '79 03 50 4D 4B 37 79']).bootloader.getVendorId()).toBe(0x504d_4b37);
  });

  it('a write that the job did not plan is stopped before its address leaves the host', async () => {
    const { bootloader, link } = bootloaderOn(['31 CE', '79']);
    bootloader.conversation.guard.allow(readOnlyEffects);
    await expect(bootloader.writeMemory(0x0800_0000, new Uint8Array(4))).rejects.toMatchObject({
      code: 'E-PLAN-GUARD',
    });
    expect(link.sent).toEqual(['31 CE']);
  });
});

describe('a single byte', () => {
  it.each([
    ['even', 0x0800_0002, '08 00 00 02 0A'],
    ['odd', 0x0800_0003, '08 00 00 02 0A'],
  ])(
    'at an %s address is read as half of its aligned pair: AN3155 knows no N of 0',
    async (_w, at, frame) => {
      const { bootloader } = bootloaderOn(['11 EE', '79'], [frame, '79'], ['01 FE', '79 A2 A3']);
      expect(await bootloader.readMemory(at, 1)).toEqual(Uint8Array.of(at === 0x0800_0002 ? 0xa2 : 0xa3));
    },
  );
});

describe('a command that changes the flash', () => {
  const block = Uint8Array.of(1, 2, 3, 4);

  /** How often `Write Memory` counted as begun, whatever its end. */
  async function begunBy(...steps: ScriptStep[]): Promise<number> {
    const { bootloader } = bootloaderOn(...steps);
    bootloader.conversation.guard.allow({
      ...readOnlyEffects,
      writes: [{ address: 0x0800_0000, bytes: block }],
    });
    let count = 0;
    await bootloader.writeMemory(0x0800_0000, block, () => (count += 1)).catch(() => undefined);
    return count;
  }

  it('is begun once its data is sent, whatever comes then', async () => {
    const data = '03 01 02 03 04 07';
    expect(await begunBy(['31 CE', '79'], ['08 00 00 00 08', '79'], [data, '1F'])).toBe(1);
    expect(await begunBy(['31 CE', '79'], ['08 00 00 00 08', '79'], [data, ''])).toBe(1);
  });

  it('is begun if its answer was lost or damaged', async () => {
    expect(await begunBy(['31 CE', ''])).toBe(1);
    expect(await begunBy(['31 CE', '7B'])).toBe(1);
    expect(await begunBy(['31 CE', '79'], ['08 00 00 00 08', ''])).toBe(1);
  });

  it('is not begun if it was refused before it got any data', async () => {
    expect(await begunBy(['31 CE', '1F'])).toBe(0);
    expect(await begunBy(['31 CE', '79'], ['08 00 00 00 08', '1F'])).toBe(0);
  });

  it('is not begun if Get does not list it, or after a stop', async () => {
    const { bootloader, link } = bootloaderOn(['00 FF', '79 03 40 00 02 11 79']);
    await bootloader.get();
    let count = 0;
    await expect(bootloader.readoutUnprotect(() => (count += 1))).rejects.toMatchObject({
      code: 'E-REPLY-COMMAND',
    });
    const stop = AbortSignal.abort(new FlashError('E-CANCELLED', {}));
    const stopped = new Bootloader(new Conversation(link, new VirtualClock(), { stop }));
    await expect(stopped.readoutUnprotect(() => (count += 1))).rejects.toMatchObject({ code: 'E-CANCELLED' });
    expect(count).toBe(0);
  });

  it('that is sent twice (H723) stays begun if only the second is refused', async () => {
    const { bootloader } = bootloaderOn(
      ['11 EE', '79'],
      ['08 00 00 00 08', '79'],
      ['03 FC', '79 FF FF FF FF'],
      ['31 CE', '79'],
      ['08 00 00 00 08', '79'],
      ['03 01 02 03 04 07', '79'],
      ['31 CE', '1F'],
    );
    bootloader.readsDisturbWrites = true;
    bootloader.conversation.guard.allow({
      ...readOnlyEffects,
      writes: [{ address: 0x0800_0000, bytes: block }],
    });
    await bootloader.readMemory(0x0800_0000, 4);
    const begun: string[] = [];
    await expect(bootloader.writeMemory(0x0800_0000, block, () => begun.push('write'))).rejects.toMatchObject(
      { code: 'E-REPLY-NACK', params: { stage: 'command' } },
    );
    expect(begun).toEqual(['write']);
  });
});

describe('a command that Get does not list', () => {
  it('is not sent (H5 has no readout protection commands)', async () => {
    const { bootloader, link } = bootloaderOn(['00 FF', '79 03 40 00 02 11 79']);
    await bootloader.get();
    await expect(bootloader.readoutProtect()).rejects.toMatchObject({
      code: 'E-REPLY-COMMAND',
      params: { command: 'Readout Protect' },
    });
    expect(link.sent).toEqual(['00 FF']);
  });
});

describe('replies', () => {
  it.each([
    ['NACK', '1F', 'E-REPLY-NACK'],
    ['two NACKs', '1F 1F', 'E-REPLY-NACK'],
    ['a damaged ACK', '7B', 'E-REPLY-GARBAGE'],
    ['nothing', '', 'E-REPLY-TIMEOUT'],
  ])('%s ends a command with a code, the command and the stage', async (_what, answer, code) => {
    const { bootloader } = bootloaderOn(['02 FD', answer], ['00 FF', GET_ANSWER]);
    await expect(bootloader.getId()).rejects.toMatchObject({
      code,
      params: { command: 'Get ID', stage: 'command' },
      phase: 'connecting',
    });
    if (code === 'E-REPLY-NACK') expect((await bootloader.get()).protocolVersion).toBe(0x31);
  });

  it('bytes that came unasked are dropped before a command and counted', async () => {
    const { bootloader, link } = bootloaderOn(['7F', '79 79 79'], ['02 FD', '79 01 04 10 79']);
    await link.send(Uint8Array.of(0x7f));
    expect(await bootloader.getId()).toMatchObject({ pid: 0x410 });
    expect(bootloader.conversation.statistics.strayByteCount).toBe(3);
  });

  it('answers are believed when two in a row agree', async () => {
    const { bootloader } = bootloaderOn(['02 FD', '79 01 04 10 79'], ['02 FD', '79 01 04 10 79']);
    expect(await bootloader.agreed(() => bootloader.getId())).toMatchObject({ pid: 0x410 });
  });

  it('once two answers have differed, one must come four times, and every other one once', async () => {
    const { bootloader } = bootloaderOn(
      ['02 FD', '79 01 04 14 79'],
      ...fourTimes(['02 FD', '79 01 04 10 79']),
    );
    expect(await bootloader.agreed(() => bootloader.getId())).toMatchObject({ pid: 0x410 });
    expect(bootloader.conversation.statistics.retryCount).toBe(1);
  });

  it('an answer that is now this, now that is not believed, though one of them comes more often', async () => {
    const right: ScriptStep = ['02 FD', '79 01 04 10 79'];
    const wrong: ScriptStep = ['02 FD', '79 01 04 14 79'];
    const { bootloader } = bootloaderOn(right, wrong, right, wrong);
    await expect(bootloader.agreed(() => bootloader.getId())).rejects.toMatchObject({
      code: 'E-REPLY-UNSTEADY',
    });
  });

  it('answers that never agree are not believed', async () => {
    const steps = Array.from({ length: 12 }, (_v, i): ScriptStep => [
      '02 FD',
      `79 01 04 1${i.toString(16)} 79`,
    ]);
    const { bootloader } = bootloaderOn(...steps);
    await expect(bootloader.agreed(() => bootloader.getId())).rejects.toMatchObject({
      code: 'E-REPLY-UNSTEADY',
    });
  });
});
