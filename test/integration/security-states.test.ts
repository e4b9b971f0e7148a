import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';

function rigOf(part: string, faults: readonly BoardFault[] = []): JobRig {
  const { device, flashSizeBytes } = findDevice(loadDevices(), part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  const rig = new JobRig(device, { ...size, faults, keepsState: true }, [device]);
  rig.board.flash.bytes.fill(0x12);
  return rig;
}

function setBytes(rig: JobRig, offset: number, values: readonly number[]): void {
  values.forEach((value, index) => {
    for (let bit = 0; bit < 8; bit += 1)
      rig.board.chip.options.prepareBit(offset + index, bit, ((value >> bit) & 1) === 1 ? 1 : 0);
  });
}

const eraseAll = { kind: 'erase', what: { kind: 'mass' }, verify: true } as const;
const eraseFirst = { kind: 'erase', what: { kind: 'pages', codes: [0] }, verify: true } as const;
const isUntouched = (rig: JobRig) => rig.board.flash.bytes.every((byte) => byte === 0x12);

describe('what a board says of its security', () => {
  it.each(['stm32l552ze', 'stm32u575zi', 'stm32u385rg', 'stm32wba55cg', 'stm32wba65ri'])(
    'TrustZone of %s is refused by name before an erase',
    async (part) => {
      const rig = rigOf(part);
      rig.board.chip.options.prepareBit(0, 31, 1);
      setBytes(rig, 0x10, [0, 0, 0xff, 0xff]);
      const result = await rig.run(eraseFirst);
      expect(result).toMatchObject({ contents: 'untouched', error: { code: 'E-PROTECT-TRUSTZONE' } });
      expect(result.diagnoses[0]).toMatchObject({ id: 'D-TRUSTZONE', confidence: 'certain' });
      expect(isUntouched(rig)).toBe(true);
    },
  );

  it('TrustZone with pages left to non-secure code is told, and they are erased', async () => {
    const rig = rigOf('stm32u575zi');
    rig.board.chip.options.prepareBit(0, 31, 1);
    setBytes(rig, 0x10, [4, 0, 0xff, 0xff]);
    const result = await rig.run(eraseFirst);
    expect(result.outcome).toBe('ok');
    expect(result.warnings.map(({ code }) => code)).toContain('W-SECURITY-TRUSTZONE');
  });

  it('a closed H5 is called closed, and no command is named that it lacks', async () => {
    const rig = rigOf('stm32h563zi');
    setBytes(rig, 1, [0x5c]);
    const { error, diagnoses } = await rig.run(eraseFirst);
    expect(error?.code).toBe('E-PROTECT-CLOSED');
    expect(diagnoses[0]?.id).toBe('D-PRODUCT-STATE');
  });

  it('an H5 that lists nothing to reach its memory with is called closed, by what it lists', async () => {
    const { device } = findDevice(loadDevices(), 'stm32h563zi');
    const rig = new JobRig(device, { profile: { commands: [0x00, 0x01, 0x02, 0x50] } }, [device]);
    const { error, diagnoses, contents } = await rig.run(eraseFirst);
    expect(error?.code).toBe('E-PROTECT-CLOSED');
    expect(contents).toBe('untouched');
    expect(diagnoses[0]).toMatchObject({ id: 'D-PRODUCT-STATE', evidence: [{ key: 'seen.command-list' }] });
  });

  it('an H5 in Provisioning is told', async () => {
    const rig = rigOf('stm32h503rb');
    setBytes(rig, 1, [0x17]);
    const { warnings, outcome } = await rig.run({ kind: 'info' });
    expect(outcome).toBe('ok');
    expect(warnings).toContainEqual({
      code: 'W-SECURITY-STATE',
      params: { device: 'STM32H503xx', state: 'Provisioning' },
    });
  });

  it('the area of the second core of WB55 is left out of "everything", and refused if it is named', async () => {
    const rig = rigOf('stm32wb55rg');
    setBytes(rig, 0x70, [0xce, 0xfe, 0xff, 0xff]);
    const all = await rig.run(eraseAll);
    expect(all.outcome).toBe('ok');
    expect(all.warnings.map(({ code }) => code)).toContain('W-SECURITY-AREA');
    const { bytes } = rig.board.flash;
    expect(bytes.subarray(0, 0xce * 4096).every((byte) => byte === 0xff)).toBe(true);
    expect(bytes.subarray(0xce * 4096).every((byte) => byte === 0x12)).toBe(true);
    const one = await rig.run({ kind: 'erase', what: { kind: 'pages', codes: [0xce] }, verify: true });
    expect(one.error?.code).toBe('E-PROTECT-AREA');
  });

  it.each([
    'stm32f103c8',
    'stm32f303cc',
    'stm32f405rg',
    'stm32f746zg',
    'stm32g071rb',
    'stm32g431rb',
    'stm32l073rz',
  ])('write protection of %s is named before an erase, and hinders no other page', async (part) => {
    const rig = rigOf(part, [{ kind: 'write-protected', sectors: [0] }]);
    const result = await rig.run(eraseFirst);
    expect(result).toMatchObject({ contents: 'untouched', error: { code: 'E-PROTECT-PAGES' } });
    expect(result.diagnoses[0]).toMatchObject({ id: 'D-WRITE-PROTECTED', confidence: 'certain' });
    const last = rig.board.flash.pages.at(-1)?.code ?? 0;
    const other = await rig.run({ kind: 'erase', what: { kind: 'pages', codes: [last] }, verify: true });
    expect(other.outcome).toBe('ok');
  });

  it('BOOT_LOCK and level 1 together are refused', async () => {
    const rig = rigOf('stm32g071rb');
    rig.board.chip.options.prepareBit(0x70, 16, 1);
    expect((await rig.run({ kind: 'protect', what: 'readout' })).error?.code).toBe('E-PROTECT-BOOT-LOCK');
  });

  it('a WB55 whose protection was just removed is asked for a power cycle, and not set aside', async () => {
    const rig = rigOf('stm32wb55rg', [{ kind: 'readout-protected' }]);
    const { error, diagnoses } = await rig.run({ kind: 'unprotect', what: 'readout' });
    expect(error?.code).toBe('E-PROTECT-POWER-CYCLE');
    expect(diagnoses.map(({ id }) => id)).toEqual(['D-POWER-CYCLE']);
    const [again] = (await rig.run(eraseFirst)).diagnoses;
    expect(again?.action).toBe('action.D-READOUT-PROTECTED.power');
  });
});
