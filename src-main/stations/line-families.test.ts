import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineJob } from '../../test/support/line-job.ts';
import { vectorsOf } from '../../test/support/plan-target.ts';
import { replayed } from '../../test/support/trace-rig.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { readTrace } from '../traces/read-trace.ts';

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

async function opened() {
  const rig = await workplaceRig();
  const { documentId } = await rig.workplace.documents.open({ name: 'fw.uf2', bytes: bothFamilies });
  return { ...rig, line: rig.workplace.line, documentId };
}

describe('a line that is given a UF2 file for several chip families', () => {
  it.each([
    ['stm32f103cb', 'STM32F1'],
    ['stm32f405rg', 'STM32F4'],
  ])('keeps the file whole, and programs the contents for its part: %s', async (part, used) => {
    const { line, folder, documentId, idle } = await opened();
    const slots = [{ port: `virtual:${part}`, isEnabled: true }];
    line.configure({ slots, job: lineJob(documentId, { part }) });
    const sha256 = createHash('sha256').update(bothFamilies).digest('hex');
    expect(line.snapshot.job?.definition.firmware).toMatchObject([{ sha256, read: { format: 'uf2' } }]);
    line.program([1]);
    await idle();
    const report = line.report(1);
    expect(report).toMatchObject({
      outcome: 'ok',
      warnings: [{ code: 'W-PLAN-UF2-OTHERS', params: { used } }],
    });
    const trace = readFileSync(join(folder, 'traces', report?.traceName ?? ''));
    expect(readTrace(trace).header.job).toMatchObject({
      part: { name: part },
      firmware: [{ name: 'fw.uf2', sha256 }],
    });
    expect((await replayed(trace)).replay.difference).toBeUndefined();
  });

  it('refuses a part that none of them is for', async () => {
    const { line, documentId } = await opened();
    expect(() => line.configure({ job: lineJob(documentId, { part: 'stm32g071rb' }) })).toThrow(
      /E-PLAN-FAMILY/,
    );
  });
});
