import { describe, expect, it } from 'vitest';
import { vectorsOf } from '../../test/support/plan-target.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';

const BASE = 0x0800_0000;
const F4 = 0x5775_5a57;
const F1 = 0x5ee2_1072;

/** A program that ends in a byte of its own, so that it shows whose it is. */
const program = (last: number) => [...vectorsOf(BASE), last, last, last, last, last, last];
const block = { address: BASE, number: 0, total: 1 };
const bothFamilies = buildUf2([
  { ...block, familyId: F4, bytes: program(4) },
  { ...block, familyId: F1, bytes: program(1) },
]);

const job = { name: 'Motor', erase: 'needed', verify: true, protect: false, leave: null } as const;

describe('a line that is given a UF2 file for several chip families', () => {
  it('keeps the contents for its part, not those of the first family', async () => {
    const { workplace } = await workplaceRig();
    const { documentId } = await workplace.documents.open({ name: 'fw.uf2', bytes: bothFamilies });
    const copies = new Set<string>();
    for (const part of ['stm32f103cb', 'stm32f405rg']) {
      workplace.line.configure({ job: { ...job, documentId, part } });
      copies.add(workplace.settings.current.line.job?.firmwareCopy ?? '');
    }
    expect(copies.size).toBe(2);
  });

  it('refuses a part that none of them is for', async () => {
    const { workplace } = await workplaceRig();
    const { documentId } = await workplace.documents.open({ name: 'fw.uf2', bytes: bothFamilies });
    expect(() => workplace.line.configure({ job: { ...job, documentId, part: 'stm32g071rb' } })).toThrow(
      /E-PLAN-FAMILY/,
    );
  });
});
