import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { BoardTarget, TaskOnImage } from '../support/job-spec.ts';
import type { BoardProfile } from '#main/virtual-board/board-profile.ts';
import { JobRig } from '../support/job-rig.ts';

const withoutReadout = [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x44];
const pages: TaskOnImage = { kind: 'erase', what: { kind: 'pages', codes: [0, 1] }, verify: true };
const mass: TaskOnImage = { kind: 'erase', what: { kind: 'mass' }, verify: true };
const refusesAll = { massErase: false, bankErase: false, maxErasePages: 0 };

async function adviceOf(
  part: string,
  task: TaskOnImage,
  profile: Partial<BoardProfile>,
  target: Partial<BoardTarget> = {},
): Promise<string | undefined> {
  const { device, flashSizeBytes } = findDevice(loadDevices(), part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  const rig = new JobRig(device, { ...size, profile, keepsState: true }, [device]);
  if (target.enter?.kind === 'resume') await rig.run({ kind: 'info' });
  const { diagnoses } = await rig.run(task, target);
  return diagnoses.find(({ id }) => id === 'D-MASS-ERASE')?.action;
}

describe('advice after a refused erase', () => {
  it.each([
    ['lists of pages refused: mass erase', 'stm32g071rb', pages, { maxErasePages: 0 }, 'try-mass'],
    ['the same on F1', 'stm32f103c8', pages, { maxErasePages: 0 }, 'try-mass'],
    ['a part without mass erase: not that', 'stm32l073rz', pages, { maxErasePages: 0 }, 'last'],
    ['a part with a second core: below its pages', 'stm32wb55rg', pages, { maxErasePages: 0 }, 'radio'],
    ['everything refused: readout protection last', 'stm32f405rg', mass, refusesAll, 'last'],
    [
      'and not at all where it is not listed',
      'stm32f405rg',
      mass,
      { ...refusesAll, commands: withoutReadout },
      'probe',
    ],
    ['H5 lists none of it', 'stm32h503rb', mass, refusesAll, 'probe'],
  ])('%s', async (_what, part, task, profile, action) => {
    expect(await adviceOf(part, task, profile)).toBe(`action.D-MASS-ERASE.${action}`);
  });

  it('is a clean reset first if the bootloader was not started by one', async () => {
    expect(await adviceOf('stm32g071rb', pages, { maxErasePages: 0 }, { enter: { kind: 'resume' } })).toBe(
      'action.D-MASS-ERASE.reset',
    );
  });
});
