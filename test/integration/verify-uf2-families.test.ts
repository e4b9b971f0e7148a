import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { readImage } from '#shared/image/read-image.ts';
import { JobRig } from '../support/job-rig.ts';
import { vectorsOf } from '../support/plan-target.ts';
import { buildUf2 } from '../support/uf2-builder.ts';

const BASE = 0x0800_0000;
const F1 = 0x5ee2_1072;
const F4 = 0x5775_5a57;
const devices = loadDevices();
const g071 = findDevice(devices, 'stm32g071rb').device;
const f103 = findDevice(devices, 'stm32f103cb').device;

/** A program that ends in a byte of its own, so that it shows whose it is. */
const program = (last: number) => [...vectorsOf(BASE), last, last, last, last];
const contents = new Map([
  [F1, program(1)],
  [F4, program(4)],
]);

const fileFor = (...families: number[]) =>
  readImage(
    buildUf2(
      families.map((familyId) => ({
        address: BASE,
        number: 0,
        total: 1,
        familyId,
        bytes: contents.get(familyId) ?? [],
      })),
    ),
    { fileName: 'fw.uf2' },
  );

function verify(holds: readonly number[], families: readonly number[], part = f103, known = [part]) {
  const rig = new JobRig(part, { keepsState: true }, known);
  rig.board.flash.bytes.set(holds);
  return rig.run({ kind: 'verify', image: fileFor(...families), outside: 'refuse' });
}

describe('verifying with a UF2 file for several chip families', () => {
  it('compares the contents for the part, wherever in the file they are, and says that there are others', async () => {
    for (const families of [
      [F1, F4],
      [F4, F1],
    ]) {
      const good = await verify(program(1), families);
      expect(good).toMatchObject({ outcome: 'ok', verified: true });
      expect(good.warnings.map(({ code }) => code)).toContain('W-PLAN-UF2-OTHERS');
      const other = await verify(program(4), families);
      expect(other.error).toMatchObject({ code: 'E-VERIFY-MISMATCH' });
    }
  });

  it('refuses a part that none of them is for', async () => {
    const result = await verify(program(1), [F1, F4], g071);
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-PLAN-FAMILY' } });
  });

  it('proves nothing on a part that no record knows, whose family nobody can tell', async () => {
    const result = await verify(program(4), [F4, F1], f103, []);
    expect(result).toMatchObject({ outcome: 'failed', verified: false, error: { code: 'E-PLAN-FAMILY' } });
  });

  it('compares the only contents of a file on such a part', async () => {
    expect(await verify(program(4), [F4], f103, [])).toMatchObject({
      outcome: 'ok',
      verified: true,
      identity: 'no-id',
    });
  });
});
