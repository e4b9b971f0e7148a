import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { withFacts, type DeviceFacts } from '../support/device-facts.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern } from '../support/plan-target.ts';
import { phrase } from '#shared/text/words.ts';

const devices = loadDevices();

/** A board that stays as it is between jobs; `change` is what the record says differently. */
function rigFor(part: string, options: Partial<VirtualBoardOptions> = {}, change: DeviceFacts = {}): JobRig {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const known = devices.map((other) => (other.pid === device.pid ? withFacts(other, change) : other));
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  return new JobRig(device, { keepsState: true, ...size, ...options }, known);
}

const protect = { kind: 'protect', what: 'readout' } as const;
const unprotect = { kind: 'unprotect', what: 'readout' } as const;

describe('after the removal of readout protection', () => {
  it.each(['stm32f103c8', 'stm32l476rg', 'stm32g474re', 'stm32f427zi', 'stm32l073rz', 'stm32l152re'])(
    'a %s that is blank at every page is erased, whatever an erased byte is',
    async (part) => {
      const rig = rigFor(part, { faults: [{ kind: 'readout-protected' }] });
      rig.board.flash.bytes.set(pattern(rig.board.flash.bytes.length));
      expect(await rig.run(unprotect)).toMatchObject({ outcome: 'ok', contents: 'erased', warnings: [] });
      expect(rig.states.at(-2)).toMatchObject({ phase: 'verifying' });
    },
  );

  it.each(['stm32f103c8', 'stm32l476rg', 'stm32l073rz'])(
    'a %s with one page that kept its contents, the last of its last bank, is not',
    async (part) => {
      const rig = rigFor(part);
      const { pages, bytes } = rig.board.flash;
      const last = pages.at(-1);
      if (last === undefined) throw new Error('no pages');
      bytes.set(pattern(bytes.length));
      rig.board.addFault({ kind: 'readout-protected' });
      rig.board.addFault({ kind: 'erase-lost', pages: [last.code] });
      const address = `0x${last.address.toString(16).toUpperCase().padStart(8, '0')}`;
      expect(await rig.run(unprotect)).toMatchObject({
        outcome: 'failed',
        contents: 'partial',
        error: { code: 'E-PROTECT-UNPROVEN', params: { detail: phrase('unproven.not-blank', { address }) } },
      });
    },
  );

  it('a part that acknowledges first, and is deaf for many seconds while it erases, is waited for', async () => {
    const rig = rigFor('stm32f405rg', {
      faults: [{ kind: 'readout-protected' }],
      profile: { unprotectAcksEarly: true },
    });
    rig.board.flash.bytes.fill(0x12);
    const result = await rig.run(unprotect);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased' });
    expect(result.durationMs).toBeGreaterThan(16_000);
  });

  it('a part whose flash size is not certain is not said to be erased', async () => {
    const rig = rigFor(
      'stm32f103c8',
      { faults: [{ kind: 'readout-protected' }] },
      { flashSizeRegister: null },
    );
    const result = await rig.run(unprotect);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'partial' });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-WIPE-UNSEEN']);
  });
});

describe('readout protection', () => {
  it('is not proved by a refusal that has another reason', async () => {
    const rig: JobRig = rigFor(
      'stm32f103c8',
      {
        onEvent: (event) => {
          // A part that acknowledges and does nothing.
          if (event.kind === 'protect') rig.board.chip.options.storeReadoutProtection(false);
        },
      },
      { flashBase: 0x0900_0000 },
    );
    expect(await rig.run(protect)).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-PROTECT-UNPROVEN', params: { command: 'Readout Protect' } },
    });
  });

  it('that is on already is left as it is, and said to be', async () => {
    const rig = rigFor('stm32f103c8', { faults: [{ kind: 'readout-protected' }] });
    const result = await rig.run(protect);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'untouched' });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-ALREADY-PROTECTED']);
    expect(rig.board.log.of('protect')).toEqual([]);
  });

  it('that is off already erases nothing, and is said to be off', async () => {
    const rig = rigFor('stm32f103c8');
    rig.board.flash.bytes.set(pattern(256));
    const result = await rig.run(unprotect);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'untouched', verified: false });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-ALREADY-UNPROTECTED']);
    expect(rig.board.log.of('protect')).toEqual([]);
    expect(rig.board.flash.bytes.slice(0, 256)).toEqual(pattern(256));
  });

  it('that is off already is removed anyway if the task says so, and takes the flash with it', async () => {
    const rig = rigFor('stm32f103c8');
    rig.board.flash.bytes.set(pattern(256));
    expect(await rig.run({ ...unprotect, always: true })).toMatchObject({
      outcome: 'ok',
      contents: 'erased',
      warnings: [],
    });
  });

  it('that cannot be told is removed, and nobody says that it was on', async () => {
    const commands = [0x00, 0x01, 0x02, 0x21, 0x31, 0x43, 0x63, 0x73, 0x82, 0x92];
    const rig = rigFor('stm32f103c8', { profile: { commands } });
    const result = await rig.run(unprotect);
    expect(result.warnings.map(({ code }) => code)).toContain('W-JOB-PROTECTION-UNKNOWN');
    expect(rig.board.log.of('protect')).not.toEqual([]);
  });

  it('that a refused read suggests, and a read that then succeeds denies, is removed, and said to be unknown', async () => {
    const GET = 0x00;
    const rig: JobRig = rigFor('stm32f103c8', {
      onEvent: (event) => {
        const isAskedAgain = event.kind === 'command' && event.code === GET;
        if (!isAskedAgain || !refuses) return;
        rig.board.chip.options.storeReadoutProtection(false);
        rig.board.chip.options.load();
      },
    });
    let refuses = false;
    rig.onState = (state) => {
      if (refuses || state.at !== 'running' || state.phase !== 'protecting') return;
      refuses = true;
      rig.board.addFault({ kind: 'readout-protected' });
    };
    const result = await rig.run(unprotect);
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-PROTECTION-UNKNOWN']);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased' });
  });

  it.each([
    { kind: 'unprotect', what: 'write' },
    { kind: 'protect', what: 'write', sectors: [0] },
  ] as const)('keeps write protection as it is ($kind), and is named as the reason', async (task) => {
    const rig = rigFor('stm32f103c8', { faults: [{ kind: 'readout-protected' }] });
    expect(await rig.run(task)).toMatchObject({ outcome: 'failed', error: { code: 'E-PROTECT-READOUT' } });
    expect(rig.board.log.of('protect')).toEqual([]);
  });
});

describe('a stop while protection is being set', () => {
  /** Stops the job when the board carries the command out: `times` 1 asks, 2 ends every wait. */
  function stoppedRig(times: number): JobRig {
    const rig: JobRig = rigFor('stm32f103c8', {
      onEvent: ({ kind }) => {
        if (kind === 'protect') for (let call = 0; call < times; call += 1) rig.runner?.cancel();
      },
    });
    return rig;
  }

  it.each([protect, { kind: 'protect', what: 'write', sectors: [0] }] as const)(
    'is heard behind it, so that nobody takes a board that is protected for untouched (%s)',
    async (task) => {
      const rig = stoppedRig(1);
      expect(await rig.run(task, { wiring: rig.wiring })).toMatchObject({ outcome: 'ok' });
      expect(rig.board.log.of('protect')).toHaveLength(1);
    },
  );

  it('that ends every wait leaves it unproven, and says so', async () => {
    const rig = stoppedRig(2);
    expect(await rig.run(protect, { wiring: rig.wiring })).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-PROTECT-UNPROVEN', params: { command: 'Readout Protect' } },
    });
  });
});
