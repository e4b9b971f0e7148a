import { describe, expect, it } from 'vitest';
import { defaultSettings, lineSchema } from './settings-schema.ts';

/** The line as Flashline 0.1.0 wrote it. */
const old = {
  isDemo: false,
  job: {
    name: 'Motor',
    version: '2.4',
    firmwareName: 'motor.bin',
    firmwareSha256: 'b'.repeat(64),
    firmwareCopy: 'a'.repeat(64),
    firmwareSizeBytes: 8,
    part: 'stm32g071cb',
    erase: 'mass',
    verify: false,
    protect: true,
    leave: 'go',
  },
  slots: [{ port: 'COM3', isEnabled: true }],
  baudRate: 57_600,
  enter: { kind: 'resume' },
  proveErase: null,
  goalCount: 7,
  label: { isRequired: true, pattern: null },
};

describe('a line of Flashline 0.1.0', () => {
  it('is the same line in the form of today', () => {
    expect(lineSchema.parse(old)).toMatchObject({
      job: {
        name: 'Motor',
        version: '2.4',
        definition: {
          task: { plan: { erase: 'mass' }, verify: false, protect: true, leave: 'go' },
          firmware: [{ sha256: old.job.firmwareCopy, read: { format: 'hex' } }],
          part: { name: 'stm32g071cb' },
          port: { baudRate: 57_600 },
          enter: { kind: 'resume' },
        },
      },
      slots: old.slots,
      goalCount: 7,
      label: old.label,
    });
  });

  it('is not changed once it has the form of today', () => {
    const today = lineSchema.parse(old);
    expect(lineSchema.parse(JSON.parse(JSON.stringify(today)))).toEqual(today);
  });

  it('loses a value that makes no sense, and no other', () => {
    const { job } = lineSchema.parse({ ...old, baudRate: 'fast', enter: { kind: 'hammer' }, proveErase: 1 });
    expect(job?.definition).toMatchObject({
      port: { baudRate: 115_200 },
      enter: { kind: 'manual' },
      task: { verify: false },
    });
    expect(job?.definition.task.proveErase).toBeUndefined();
  });

  it('keeps the name of a part that is not in the device table', () => {
    const { job } = lineSchema.parse({ ...old, job: { ...old.job, part: 'stm32zz9' } });
    expect(job?.definition.part).toEqual({ name: 'stm32zz9', id: 'stm32zz9' });
  });

  it('has no job if half of it is missing, and keeps the rest', () => {
    const { erase: _, ...half } = old.job;
    expect(lineSchema.parse({ ...old, job: half })).toMatchObject({ job: null, goalCount: 7 });
  });

  it('begins as a first start does if nothing is there', () => {
    expect(lineSchema.parse({})).toEqual(defaultSettings().line);
  });
});
