import { describe, expect, it } from 'vitest';
import type { LineJob, LineSnapshot } from '#shared/ipc/line-views.ts';
import type { PortView } from '#shared/ipc/port-views.ts';
import { firstUnitChoices, type UnitChoices, type UnitTask } from '#shared/job/unit-job.ts';
import {
  changeOf,
  draftOf,
  lackOf,
  lossesOf,
  nameFromFile,
  resizeSlots,
  withFile,
  type LineDraft,
} from './line-draft.ts';

const job: LineJob = {
  name: 'Motor',
  version: '2.4',
  definition: {
    ...firstUnitChoices,
    firmware: [{ name: 'motor-2.4.elf', sha256: '', contentBytes: 1, read: { format: 'elf' } }],
    part: { name: 'stm32g071cb', id: 'stm32g07x' },
  },
};

function line(change: Partial<LineSnapshot> = {}): LineSnapshot {
  return {
    seq: 1,
    isDemo: false,
    job,
    slots: [{ port: 'COM3', isEnabled: true }],
    totals: { passCount: 1, failCount: 0, goalCount: null },
    label: { isRequired: false, pattern: null },
    ...change,
  } as unknown as LineSnapshot;
}

/** The fields of a line after a person has changed some. */
function edited(from: LineSnapshot, change: Partial<LineDraft>): LineDraft {
  return { ...draftOf(from, []), ...change };
}

function withTask(task: Partial<UnitTask>): UnitChoices {
  return { ...firstUnitChoices, task: { ...firstUnitChoices.task, ...task } };
}

describe('setting up the line', () => {
  it('never gives the sample firmware of the demo to boards that are not its own', () => {
    const demo = line({ isDemo: true });
    const draft = edited(demo, {
      name: 'Motor',
      part: 'stm32g071cb',
      slots: [{ port: 'COM3', isEnabled: true }],
    });
    expect(lackOf(draft, demo)).toBe('firmware');
    expect(changeOf(draft, demo)).toBeUndefined();
    expect(changeOf({ ...draft, documentId: 'd1' }, demo)).toMatchObject({
      job: { name: 'Motor', documentId: 'd1', part: 'stm32g071cb' },
      slots: [{ port: 'COM3' }],
    });
  });

  it('leaves the simulated boards of the demo behind: real adapters stand for them, or nothing', () => {
    const demo = line({
      isDemo: true,
      slots: ['virtual:stm32g071cb', 'virtual:stm32g071cb'].map((port) => ({ port, isEnabled: true })),
    } as unknown as Partial<LineSnapshot>);
    const port = (name: string, kind: PortView['kind']): PortView => ({
      name,
      kind,
      adapter: null,
      serialNumber: null,
    });
    const portsOf = (ports: readonly PortView[]) => draftOf(demo, ports).slots.map((slot) => slot.port);
    expect(portsOf([port('virtual:stm32g071cb', 'virtual'), port('/dev/ttyS0', 'built-in')])).toEqual([
      '',
      '',
    ]);
    expect(portsOf([port('COM3', 'usb'), port('COM4', 'usb'), port('COM5', 'usb')])).toEqual([
      'COM3',
      'COM4',
      'COM5',
    ]);
  });

  it('changes slots and goal of a line and leaves its job, and with it its totals, as they are', () => {
    const draft = edited(line(), { goal: '500', slots: [{ port: ' COM4 ', isEnabled: false }] });
    const change = changeOf(draft, line());
    expect(change).toMatchObject({ goalCount: 500, slots: [{ port: 'COM4', isEnabled: false }] });
    expect(lossesOf(change, line())).toEqual(['slots']);
    expect(change?.job).toMatchObject({ documentId: null, name: 'Motor', part: 'stm32g071cb' });
  });

  it.each<[Partial<LineDraft>]>([
    [{ name: 'Other' }],
    [{ part: 'stm32f103cb' }],
    [{ choices: withTask({ verify: false }) }],
    [{ choices: withTask({ plan: { erase: 'mass', keepRest: false, outside: 'refuse' } }) }],
  ])('asks for the file where the job is changed: %o', (change) => {
    expect(lackOf(edited(line(), change), line())).toBe('file');
  });

  it.each<[Partial<LineDraft>]>([
    [{ choices: withTask({ proveErase: true }) }],
    [{ choices: withTask({ protect: false, leave: undefined }) }],
    [{ choices: { ...firstUnitChoices, enter: { kind: 'resume' } } }],
    [{ baudRate: '57600' }],
  ])('keeps the totals if only the way to the board or the erase proof is changed: %o', (change) => {
    const draft = edited(line(), change);
    expect(lossesOf(changeOf(draft, line()), line())).toEqual([]);
    expect(changeOf(draft, line())?.job?.choices).toMatchObject({
      ...change.choices,
      port: { baudRate: Number(draft.baudRate) },
    });
  });

  it('changes no line before it is saved', () => {
    const draft = draftOf(line(), []);
    draft.choices.task.plan.erase = 'mass';
    expect(job.definition.task.plan.erase).toBe('needed');
  });

  it('does not let two slots share an adapter, but as many virtual boards as wanted', () => {
    const two = (port: string) => [
      { port, isEnabled: true },
      { port, isEnabled: true },
    ];
    expect(lackOf(edited(line(), { slots: two('COM3') }), line())).toBe('port');
    expect(lackOf(edited(line(), { slots: two('virtual:stm32g071cb') }), line())).toBeUndefined();
    expect(lackOf(edited(line(), { slots: [{ port: ' ', isEnabled: true }] }), line())).toBe('port');
  });

  it.each(['', '0', '-1', '1.5', '9600 baud'])('takes no baud rate of "%s"', (baudRate) => {
    expect(lackOf(edited(line(), { baudRate }), line())).toBe('number');
  });

  it('gives new slots the ports that no slot has', () => {
    const slots = resizeSlots([{ port: 'COM3', isEnabled: true }], 3, ['COM3', 'COM4', 'virtual:x', 'COM5']);
    expect(slots.map(({ port }) => port)).toEqual(['COM3', 'COM4', 'COM5']);
    expect(resizeSlots(slots, 4, [])[3]).toEqual({ port: '', isEnabled: true });
    expect(resizeSlots(slots, 1, [])).toEqual([{ port: 'COM3', isEnabled: true }]);
  });
});

describe('the file of a job', () => {
  it.each([
    ['motor-controller-2.4.1.elf', 'motor-controller', '2.4.1'],
    ['motor_v12.hex', 'motor', '12'],
    ['Motor 3.0-rc1.bin', 'Motor', '3.0-rc1'],
    ['motor.bin', 'motor', ''],
    ['firmware', 'firmware', ''],
    ['2.4.1.bin', '2.4.1', ''],
  ])('%s tells name and version', (file, name, version) => {
    expect(nameFromFile(file)).toEqual({ name, version });
  });

  it('brings its own name and version, whatever was there; without one they are those of the line', () => {
    const present = line();
    const draft = edited(present, { name: 'Typed', version: '9' });
    const other = withFile(draft, { documentId: 'x', name: 'pump-1.0.hex' }, present);
    expect(other).toEqual({ documentId: 'x', name: 'pump', version: '1.0' });
    expect(withFile(draft, undefined, present)).toEqual({ documentId: '', name: 'Motor', version: '2.4' });
  });

  it('and other ports are said to cost something before they do', () => {
    const present = line();
    expect(lossesOf(changeOf(draftOf(present, []), present), present)).toEqual([]);
    const withOther = edited(present, { documentId: 'x', slots: [{ port: 'COM4', isEnabled: true }] });
    expect(lossesOf(changeOf(withOther, present), present)).toEqual(['job', 'slots']);
  });
});
